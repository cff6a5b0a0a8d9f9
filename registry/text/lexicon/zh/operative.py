"""Chinese: what makes a sentence of a notice a measure beside its cue."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import near_end

RIGHTS = deferred(
    r"享受|享有|退还|退税|退回|给予(?!(?:行政)?处[罚分理]|警告|处分|批评|诫勉)|返还|补贴|补助|奖励(?!评审|委员会|工作|条例|办法|制度)|优惠|减征|减免"
    r"|减按|放宽|顺延|延长|优先|即可|免除|免交|加计扣除|加速折旧|抵免|抵减|据实扣除|税前扣除|留抵退税|缓缴|贴息"
)
NEGATIVE_VERB = deferred(
    r"(?:^|,)[\u4e00-\u9fff]{2,16}(?:均|也|都|原则上)?不(?!发达|断|仅|同|少于|低于|高于|超过|足|满|服|良|动产|可|明|法|利|当|符|定期|低|正当|再|属|视|影响|包括|是|论|管|具|含|一|等|能|安|要"
    r"|适用|变|限|合|忘|懈|移|折|遗|辱|负|畏|息)[\u4e00-\u9fff]"
    r"|不(?:收取|征收|抵扣|退还|计入|计算|发放|参加|享受|列入|作为|承担|办理|受理|审批|批准|接收|提供)"
    r"|(?:^|,|时|的)(?:均|也|都|则|原则上)?(?:不|未经[^,。;]{1,10},?不)(?!断|仅|同|少于|低于|足|满|服|良|动产|可|明|法|利|当|符|符合|定期|低|正当|再|忘|懈|移|折|遗|辱|负|畏"
    r"|息)[\u4e00-\u9fff]"
)
NO_DENIAL = deferred(r"拒不|认为[^,。;]{0,20}不|约定[^,。;]{0,8}不|不影响|不受[^,。;]{1,24}(?:干涉|影响|限制|约束|追究)|有不|中的不|、不[予准得]|是否|不存在|无法")
"""`不` that denies nothing that somebody might do."""
EXCEPT_END = deferred(r"(?:除外|的)。?$")
STATES = deferred(
    r"(?:^|[,;、])[^,。;]{2,40}(?<![行认作成视确定变转改用])(?:为|是(?!否))[^,。;]{1,30}。?$"
    r"|(?:无效|有效|相同|相等|一致|消灭|终止|具有[^,。;]{2,16}(?:效力|约束力)|有[^,。;权]{0,6}(?:管辖|表决|请求|追索|优先)权)。?$"
    r"|(?:^|,)[^,。;]{0,24}不影响[^。;]{2,80}。?$"
    r"|不受[^,。;]{2,40}(?:干涉|影响|限制|约束)。?$"
    r"|国家(?:对[^,。;]{2,40})?(?:建立|实行|实施|设立)[^,。;]{0,40}(?:制度|体系|机制|管理|标准)(?=[,。;]|$)"
)
"""A rule that fixes what something is, how long it lasts, whether it has effect, or that a system exists."""
COMPOSED = deferred(r"由[^。;由]{2,60}(?:组成|选举|任命)(?![^。]{0,40}负责)|由[^。;由]{2,40}产生。?$")
ESTABLISHES = deferred(r"(?:设立|组建|配备|成立|设置)(?![^,。;的]{0,20}+的)(?=[^,。;的]{3,33}+(?:[,。;]|$))[^,。;的]{2,30}(?:委员会|机构|部门|组|会|员|人员|站|室|中心|点|标志|制度)(?=[,。;]|$)")
PROCEDURE = deferred(
    r"(?:^|[,;])(?:并|予以|依法|及时|书面|当场|分别|首先|由其){0,3}(?:颁发|核发|换发|补发|发给|通知|告知|说明|退回|收回|公告|公示|送达|出具"
    r"|移送|报告|报送|提交|申报|办理|登记|备案|缴纳|补缴|领取|封存|销毁|保存|留存|注销|撤销|列入"
    r"|报(?:经|请|送)?[^,。;]{2,40}(?:批准|备案|查验|审批|核准|同意|审核))"
    r"|(?:^|[,;])(?:并)?(?:在|向|凭|持|到|按照?|经|于)[^,。;]{2,60}(?:办理|申请|提出|提交|报送|上报|寄至|寄送|送至|送达|返校|返岗|到岗|备案|缴纳|申报|登记|领取|支付|退还"
    r"|补偿)[^,。;]{0,30}(?=[。;,])"
)
"""What somebody who is not named has to do: a clause that opens with the verb of a procedure."""
BEFALLS = deferred(
        r"(?:^|[,;])(?!对|在|以|为|将|把|从|由|按|根据|依|结合|通过|围绕|针对(?!.{0,80}的)|要|进一步|各|并|切实|全面|大力|持续|着力|督促|引导|指导|支持|鼓励|推动)[^,。;]{0,30}(?:率|额|度|数|量"
        r"|级距|价格|水平|结构|比例|规模|范围|标准|质量|效率|指数|增速|收入|投资|经济|市场|成本|占比|条件|环境|情况|趋势|速度|信心|体系|机制|制度|政策)(?:进一步|得到|将|正在|也|都|均|不断|持续|明显|稳步|逐步|有所|大幅"
        r"|继续|已经?|更加|日益){0,3}$"
        r"|针对[^,。;]{0,30}$|(?:得到|有所|明显|大幅|已经?|正在)$"
)
"""What stands before a verb that tells what befalls a thing: 结构优化, 水平提高."""
EXECUTION = deferred(r"(?:执行|办理|处理|规定|实施|进行折算|换算)。?$")
BY_REFERENCE = deferred(r"依照|按照?|依据|比照|参照|适用")
"""Together: a rule that only points to another rule."""
ACTOR_FOLLOWS = deferred(
        r"(?:^|[,;])[^,。;]{0,60}?(?:部门?|委员会|总?局|署|厅|行|院|机关|机构|企业|公司|单位|组织|个人|经营者|[^法]人|者|政府|海关|职工|人员"
        r"|方)(?:,|均|都|也|必须|可)?(?:依照|按照?|依据|比照|参照)[^,。;]{1,60}(?:执行|办理|处理|实施)。?$"
)
"""Somebody who is to act by another rule, where else only a matter is governed by it."""
APPLIES = deferred(r"(?:参照|不)?适用(?:本|于|前款|第|《|有关|相关)")
DECIDES = deferred(r"决定(?![如书性的])[^。决]{4,200}:$|决定(?:自[^,。;决]{0,24})?(?:对|将|暂停|取消|停止|禁止|终止|恢复|实施|调整)[^。决]{2,160}(?:下列|以下)")

DECIDES_ITSELF = deferred(r"决定(?![如书性的,应须可])[^。决,]{4,160},(?:并|同时)")
"""A head that decides something before it announces what follows."""

DEEMING = deferred(r"视(?:为|同)|属于|认定为|推定为|不属于|不视为")
"""A rule that says what something counts as."""

LISTED = deferred(r"下列|以下|之一")
"""A head that only its list completes."""

CASE = deferred(near_end(403) + r"[^。:]{2,400}(?<!是)(?<!必要)(?<!重要)的[;。]$")
"""An item that only states a case for the head of its list: `(二)擅自拆除设施的;`."""

GUIDES = deferred(r"^(?:引导|组织|督促|指导|督导|教育|协助|配合)[^,。;的]{2,40}[,。]|^(?:[^,。;]{2,24},)?在[^,。;]{2,24}(?:设置|配置|配备|张贴|悬挂)[^,。;]{2,30}[,。]")
"""A sentence that opens with a deed to which others are led, or with the place where something is to be put."""
CASES = deferred(r"^(?:[^。;]{4,160}(?<!是)的;){1,20}[^。;]{4,160}(?<!是)的。$")
"""A sentence of nothing but cases, behind the one that says what follows from them."""

EMPTY = deferred(
    r"(?:开展|做好|完成|落实|履行|遵守|执行|采取|推进|抓好|实施|进行)好?(?:以下|下列|如下)[^,。;:]{0,12}:\W{0,4}$"
    r"|(?:以下|下列|如下)(?:要求|规定|程序|步骤|方式|安排|分工)(?:开展|执行|办理|进行|实施|组织|落实)?[^,。;:]{0,8}:\W{0,4}$"
    r"|(?:安排|要求|规定|措施|内容|事项|任务)如下:\W{0,4}$"
)
"""A head that says nothing of its own."""

AGENT_SANCTION = deferred(r"由[^,。;由]{2,40}(?:责令|没收|处|给予|吊销|予以|追究|依法)")
"""Somebody who imposes a sanction."""
