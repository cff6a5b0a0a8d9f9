"""Chinese as the press writes it, in simplified or traditional characters: by what a report is known, and who acts in it."""



from __future__ import annotations

import re

TRADITIONAL = str.maketrans(
    "國務員會網資訊衛監總區發財稅關環態業農證險經濟貿質檢驗學術藝廣電視體運輸鐵郵氣應產權標準專營處罰構廳長壽與們個來時對過還這稱據記報導預規劃擬圖實動開門聯佈號條約頭辦銀協勞糧藥審計戰黨際貨幣擴單認將從後華東級種議決採購設備醫療無線車輛礦優場攝",
    "国务员会网资讯卫监总区发财税关环态业农证险经济贸质检验学术艺广电视体运输铁邮气应产权标准专营处罚构厅长寿与们个来时对过还这称据记报导预规划拟图实动开门联布号条约头办银协劳粮药审计战党际货币扩单认将从后华东级种议决采购设备医疗无线车辆矿优场摄",
)
"""Characters of the names of bodies and of the words about them, one to one, so that places stay."""

MARKS = (
    re.compile(
        r"本报讯|本报[\u4e00-\u9fff]{0,8}电|(?:新华社|中新社|中新网|人民网|央视网|财联社)[\u4e00-\u9fff]{0,6}\s?\d{1,2}月\d{1,2}日(?:电|消息|讯)"
    ),
    re.compile(r"记者[^\n。,]{2,24}?(?:报道|获悉|了解到|采访|摄影)|(?:\(|^|\s)记者\s?[\u4e00-\u9fff]{2,3}[)/ ]", re.MULTILINE),
)
ACTED = re.compile(
    r"^[^\n。;]{0,60}?(?:部|委|委员会|局|署|厅|办|央行|银行)(?:网站)?(?:昨[日天]?|今[日天]|日前|近日|\d{1,2}日)(?:联合)?(?:宣布|通报|发布|预告|表示|印发|公布|要求|称)",
    re.MULTILINE,
)
"""A body that did something on a day told as the press tells it."""
NO_REPORT = re.compile(
    r"特此(?:通知|公告|通告|通报|函)|(?:通知|公告|通告|规定|决定|函复|批复)如下|^第一条|现予(?:公布|发布)|^各[\u4e00-\u9fff、,]{4,60}:$",
    re.MULTILINE,
)
"""What a notice says and no report."""

_VERBS = "宣布|通报|预告|发布|印发|公布|出台|起草|提出|要求|表示|决定|明确|下发|召开|拟"
BODY = re.compile(
    r"(?:^|(?<=[,。;:、\s日])|(?<=近日)|(?<=日前)|(?<=记者从))(?P<by>[\u4e00-\u9fff]{2,14}?(?:部|委员会|总局|局|署|厅|网信办|金管局|证监会|央行|国务院))"
    rf"(?:昨[日天]?|今[日天]|日前|近日|\d{{1,2}}日)?(?:会同[\u4e00-\u9fff]{{2,8}}|联合)?(?:{_VERBS})",
    re.MULTILINE,
)
"""A body by the form of its name, before what it does."""
MEETING = re.compile(r"(?P<by>国务院常务会议)(?:从[^。,]{2,12})?(?:,|进行|部署|决定|确定|审议|通过|指出|要求|\d{1,2}日)")
