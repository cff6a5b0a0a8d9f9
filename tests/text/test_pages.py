"""The main block of pages of many makers: the whole notice is taken, and what surrounds it is left outside or marked as noise.

Every page is our own writing in the manner of one kind of publisher. `NOTICE` lines must be in the text of record, in order and
outside the noise; `CHROME` lines must be outside the text or inside the noise.
"""

# ruff: noqa: E501 - a page reads better as its makers wrote it

from __future__ import annotations

from dataclasses import dataclass

import pytest

from registry.text.extract import Extract, Hints, extract

TITLE = "样品管理局关于加强样品登记管理的通知"
NUMBER = "样管发〔2030〕12号"
BODY = (
    "各市、县样品管理局，各样品库：",
    "为规范样品登记，现就有关事项通知如下：",
    "一、各样品库应当于每月10日前登记新收样品，并向所在地样品管理局报送登记簿。",
    "二、未经登记的样品，不得借出；已经借出的，应当在三十日内收回。",
    "三、申请借用样品的单位，应当提交下列材料：",
    "（一）借用申请书；",
    "（二）样品用途说明。",
    "四、本通知自2030年6月1日起施行，《样品登记暂行规定》同时废止。",
)
SIGNED = ("样品管理局", "2030年5月20日")
ATTACHED = "附件：1.样品登记簿（式样）"
NOTICE = (TITLE, NUMBER, *BODY, ATTACHED, *SIGNED)


@dataclass(frozen=True)
class Page:
    name: str
    html: str
    selector: str
    notice: tuple[str, ...] = NOTICE
    chrome: tuple[str, ...] = ()


def paragraphs(*lines: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in lines)


TRS = Page(
    "government, TRS editor",
    f"""<html><head><title>{TITLE}-样品管理局</title></head><body>
    <div class="header"><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div></div>
    <div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/tz">通知公告</a> &gt; 正文</div>
    <div class="main"><h2 class="title">{TITLE}</h2>
    <div class="info"><span>发布时间：2030-05-21</span> <span>来源：样品管理局办公室</span> <span>字号：[大 中 小]</span></div>
    <div class="wenhao">{NUMBER}</div>
    <div class="TRS_Editor">{paragraphs(*BODY, ATTACHED)}<p style="text-align:right">{SIGNED[0]}</p><p style="text-align:right">{SIGNED[1]}</p></div>
    <div class="tools"><a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a></div>
    <div class="share">分享到：<a>微信</a><a>微博</a></div>
    <div class="pn"><p>上一篇：<a href="1.html">关于样品展览的公告</a></p><p>下一篇：<a href="2.html">关于样品统计的通知</a></p></div></div>
    <div class="footer"><p>主办单位：样品管理局</p><p>样ICP备12345678号 样公网安备 11010102000000号</p><p>网站标识码：bm00000000</p></div></body></html>""",
    "div.main",
    chrome=("政务公开", "办事服务", "分享到", "关于样品展览的公告", "关于样品统计的通知", "样ICP备12345678号", "网站标识码"),
)

UCAP = Page(
    "government, UCAP with a table of particulars",
    f"""<html><head><title>{TITLE}_国家样品网</title></head><body><div class="topbar">无障碍 繁体 English</div>
    <div class="crumbs">首页 &gt; 政策 &gt; 部门文件</div>
    <table class="bd1" width="100%"><tr><td>索引号：</td><td>000014349/2030-00045</td><td>主题分类：</td><td>科技</td></tr>
    <tr><td>发文机关：</td><td>样品管理局</td><td>成文日期：</td><td>2030年05月20日</td></tr>
    <tr><td>标题：</td><td>{TITLE}</td><td>发文字号：</td><td>{NUMBER}</td></tr></table>
    <div class="pages_content" id="UCAP-CONTENT"><p style="text-align:center"><strong>{TITLE}</strong></p><p style="text-align:center">{NUMBER}</p>
    {paragraphs(*BODY, ATTACHED, *SIGNED)}<p>（此件公开发布）</p></div>
    <div class="editor">责任编辑：张三</div><div class="ewm"><p>扫一扫在手机打开当前页</p></div>
    <div class="related"><h4>相关链接</h4><ul><li><a>样品登记政策解读</a></li><li><a>样品局负责人答问</a></li></ul></div>
    <div class="foot">版权所有：国家样品网 中文域名：样品网.政务</div></body></html>""",
    "#UCAP-CONTENT",
    chrome=("责任编辑：张三", "扫一扫在手机打开当前页", "样品登记政策解读", "样品局负责人答问", "版权所有：国家样品网"),
)

BREAKS = Page(
    "old government page, text between line breaks in a layout table",
    f"""<html><head><title>{TITLE}</title></head><body bgcolor=#ffffff><table width=778 align=center><tr><td colspan=2><img src=top.jpg></td></tr>
    <tr><td width=180 valign=top><a href=1>机构设置</a><br><a href=2>领导信箱</a><br><a href=3>法规文件</a></td>
    <td valign=top><table width=100%><tr><td align=center><font size=5><b>{TITLE}</b></font></td></tr><tr><td align=center>{NUMBER}</td></tr>
    <tr><td><font size=3>{"<br>　　".join(BODY)}<br><br>　　{ATTACHED}<br><br>{SIGNED[0]}<br>{SIGNED[1]}</font></td></tr>
    <tr><td align=right>【<a href=#>打印</a>】【<a href=#>关闭</a>】</td></tr></table></td></tr>
    <tr><td colspan=2 align=center>样品管理局 版权所有 地址：样品市一路1号 邮编：100000</td></tr></table></body></html>""",
    "table table",
    chrome=("机构设置", "领导信箱", "版权所有 地址"),
)

FONTS = Page(
    "university copy, font soup",
    f"""<html><head><title>{TITLE}-样品大学实验室处</title></head><body><div id="wrapper"><div id="menu"><a>部门首页</a><a>规章制度</a><a>下载中心</a></div>
    <form name="_newscontent_fromname"><div><h1 align="center">{TITLE}</h1><div align="center">时间：2030-06-01 点击数：<span>118</span></div>
    <div id="vsb_content"><div><p><span><font face="仿宋"><span>{NUMBER}</span></font></span></p>
    {"".join(f'<p><span style="font-size:21px"><font face="仿宋">{line[:4]}</font></span><font face="仿宋"><span>{line[4:]}</span></font></p>' for line in (*BODY, ATTACHED, *SIGNED))}</div></div>
    <div>【<a href="javascript:window.close()">关闭窗口</a>】</div></div></form>
    <div class="copyright">样品大学 版权所有 Copyright 2030</div></div></body></html>""",
    "#vsb_content",
    notice=(NUMBER, *BODY, ATTACHED, *SIGNED),
    chrome=("规章制度", "下载中心", "Copyright 2030"),
)

DIVS = Page(
    "portal, nested blocks without paragraphs",
    f"""<html><head><title>{TITLE}_样品财经</title></head><body><div class="hd"><div>股票 基金 期货 外汇</div></div><div class="w1100"><div class="l"><div class="art">
    <div class="tit">{TITLE}</div><div class="src">2030-05-21 09:30:00 样品财经网</div><div class="txt"><div>{NUMBER}</div>
    {paragraphs(*BODY, ATTACHED, *SIGNED, tag="div")}<div>（责任编辑：李四）</div></div></div>
    <div class="cmt"><div>我来说两句</div><div>评论须遵守网站规则，请先登录后发表评论。</div></div></div>
    <div class="r"><div>热门推荐</div><div><a>样品股大涨，机构称行情未完</a></div><div><a>十大样品基金排名出炉</a></div><div><a>样品价格应当如何理解</a></div></div></div>
    <div class="ft">违法和不良信息举报电话：010-00000000 样ICP证000001号</div></body></html>""",
    ".art",
    chrome=("股票 基金", "样品股大涨", "十大样品基金", "样品价格应当如何理解", "违法和不良信息举报", "李四"),
)

COLUMNS = Page(
    "news portal with a busy right column",
    f"""<html><head><title>{TITLE}|样品日报</title></head><body><nav><a>要闻</a><a>时评</a></nav><div id="main"><article><h1>{TITLE}</h1><p class="meta">2030年05月21日 来源：样品日报</p>
    <p>{NUMBER}</p>{paragraphs(*BODY, ATTACHED, *SIGNED)}<p class="editor">（责编：王五、赵六）</p></article>
    <aside><h3>图片新闻</h3>{paragraphs(*[f"各地样品库第{n}次开放日活动，市民踊跃参加，现场气氛热烈。" for n in range(1, 9)])}</aside></div>
    <footer><p>关于我们 | 联系我们 | 网站地图</p></footer></body></html>""",
    "article",
    chrome=("时评", "市民踊跃参加", "网站地图", "责编：王五"),
)

APP = Page(
    "single-page application with its data in a script",
    f"""<html><head><title>{TITLE} - 样品头条</title><script>window.__INITIAL_STATE__={{"title":"别的标题","list":["应当下载客户端。"]}}</script></head>
    <body><div id="root"><div class="app__x1"><div class="topic__y2"><h1 class="t__z3">{TITLE}</h1><div class="c__a4"><p>{NUMBER}</p>{paragraphs(*BODY, ATTACHED, *SIGNED)}</div></div>
    <div class="side__b5"><div>媒体报道</div><ul><li><a>样品登记新规发布</a></li><li><a>一图读懂样品登记</a></li></ul></div></div></div><script>render({{"must":"应当"}})</script></body></html>""",
    ".topic__y2",
    chrome=("应当下载客户端", "一图读懂样品登记", "render"),
)

LISTS = Page(
    "government page whose items are a numbered list and whose amounts are a table",
    f"""<html><head><title>{TITLE}</title></head><body><div class="content"><h1>{TITLE}</h1><p>{NUMBER}</p>{paragraphs(*BODY[:5])}
    <ol><li>借用申请书；</li><li>样品用途说明。</li></ol><table><tr><th>样品</th><th>押金</th></tr><tr><td>甲类</td><td>500元</td></tr><tr><td>乙类</td><td>200元</td></tr></table>
    <p>{BODY[7]}</p><p><a href="fj1.doc">{ATTACHED}</a></p>{paragraphs(*SIGNED)}</div><div class="bottom"><a>网站声明</a> <a>站点地图</a></div></body></html>""",
    ".content",
    notice=(
        TITLE,
        NUMBER,
        *BODY[:5],
        "1. 借用申请书；",
        "2. 样品用途说明。",
        "样品 | 押金",
        "甲类 | 500元",
        "乙类 | 200元",
        BODY[7],
        ATTACHED,
        *SIGNED,
    ),
    chrome=("网站声明", "站点地图"),
)

EN_TITLE = "Guidance on the Registration of Specimens"
EN_BODY = (
    "Reference: SPEC/2030/12",
    "1. Each depository must register a specimen within 30 days of its receipt.",
    "2. A depository shall not lend a specimen that is not registered.",
    "3. The register must state the following:",
    "(a) the name of the specimen; and",
    "(b) the date of receipt.",
    "This guidance takes effect on June 1, 2030.",
    "Chief Registrar",
)

DRUPAL = Page(
    "English regulator, Drupal",
    f"""<html><head><title>{EN_TITLE} | Specimen Authority</title></head><body class="html not-front"><div id="cookie">We use cookies to make this site work. You must accept or reject them.</div>
    <header role="banner"><nav role="navigation"><ul><li><a>About</a></li><li><a>News</a></li><li><a>Consultations</a></li></ul></nav></header>
    <div class="breadcrumb"><a>Home</a> » <a>Publications</a></div><main id="main-content"><h1 class="page-title">{EN_TITLE}</h1>
    <div class="field field-name-body"><div class="field-items">{paragraphs(*EN_BODY)}</div></div>
    <div class="share">Share this page: <a>Facebook</a> <a>Twitter</a></div><div class="block-related"><h2>Related content</h2><ul><li><a>Annual report</a></li></ul></div></main>
    <footer role="contentinfo"><p>© 2030 Specimen Authority. All rights reserved.</p></footer></body></html>""",
    ".field-name-body",
    notice=EN_BODY,
    chrome=("Consultations", "We use cookies", "All rights reserved"),
)

SHAREPOINT = Page(
    "English regulator, SharePoint tables",
    f"""<html><head><title>{EN_TITLE}</title></head><body><form id="aspnetForm"><div id="s4-workspace"><div id="s4-bodyContainer"><div class="ms-quicklaunch"><ul><li><a>Circulars</a></li><li><a>Press Releases</a></li></ul></div>
    <div id="contentBox"><div id="DeltaPlaceHolderMain"><table cellpadding="0"><tr><td class="tablehead"><b>{EN_TITLE}</b></td></tr><tr><td><div class="ms-rtestate-field">{paragraphs(*EN_BODY)}</div></td></tr></table></div></div>
    <div class="bottom">Last updated: May 21, 2030</div><div>Sitemap | Feedback | Help</div></div></div></form></body></html>""",
    "#DeltaPlaceHolderMain",
    notice=(EN_TITLE, *EN_BODY),
    chrome=("Press Releases", "Sitemap | Feedback"),
)

SHORT = Page(
    "short notice above long terms of the site",
    f"""<html><head><title>{TITLE}</title></head><body><div class="top"><a>首页</a></div><div class="box"><h1>{TITLE}</h1><div class="con"><p>{BODY[2]}</p><p>{SIGNED[0]}</p><p>{SIGNED[1]}</p></div></div>
    <div class="copyright"><p>本网站所载的全部内容，未经样品网书面授权，任何单位和个人不得转载、摘编或者以其他方式使用；已经授权使用的，应当注明来源，违反上述声明的，样品网将追究其法律责任。</p>
    <p>网站使用者应当遵守国家有关法律法规，对其在本网站上的行为承担法律责任。本网站可以随时修改本声明。</p></div></body></html>""",
    ".box",
    notice=(TITLE, BODY[2], *SIGNED),
    chrome=("未经样品网书面授权", "网站使用者应当遵守"),
)

SPLIT = Page(
    "body, attachments and signature in blocks of their own",
    f"""<html><head><title>{TITLE}</title></head><body><ul class="menu"><li><a>首页</a></li><li><a>公告</a></li></ul><div class="page"><div class="h"><h3>{TITLE}</h3><h4>{NUMBER}</h4></div>
    <div class="b1">{paragraphs(*BODY[:4])}</div><div class="b2">{paragraphs(*BODY[4:])}</div><div class="fj"><p>{ATTACHED}</p></div><div class="lk"><p>{SIGNED[0]}</p><p>{SIGNED[1]}</p></div></div>
    <div class="db">承办单位：样品信息中心 技术支持：样品软件公司</div></body></html>""",
    ".page",
    chrome=("承办单位：样品信息中心",),
)

TEASERS = Page(
    "portal whose side column tells more than the notice",
    f"""<html><head><title>{TITLE}_样品在线</title></head><body><div class="layout"><div class="left"><h1>{TITLE}</h1><div class="article">{paragraphs(NUMBER, *BODY, ATTACHED, *SIGNED)}</div></div>
    <div class="right">{"".join(f'<div class="item"><a href="{n}.html">样品要闻第{n}条</a><p>记者从样品大会获悉，第{n}届样品展览将于明年举行，届时应当有上千家单位参加，组委会提醒参展者不得携带活体样品。</p></div>' for n in range(1, 12))}</div></div></body></html>""",
    ".left",
    chrome=("样品大会获悉", "样品要闻第3条"),
)

COMMENTS = Page(
    "page with readers' comments below",
    f"""<html><head><title>{TITLE}</title></head><body><div class="post"><h1>{TITLE}</h1><div class="entry-content">{paragraphs(NUMBER, *BODY, ATTACHED, *SIGNED)}</div></div>
    <div id="comments"><h3>网友评论</h3>{"".join(f"<div class=comment><p>网友{n}：这个规定应当早点出台，样品库不得再拖延登记。</p></div>" for n in range(1, 5))}</div></body></html>""",
    ".post",
    chrome=("网友1", "不得再拖延登记"),
)

UNCLOSED = Page(
    "upper-case tags, paragraphs never closed, spaces for indents, a hidden copy for printing",
    f"""<HTML><HEAD><TITLE>{TITLE}</TITLE></HEAD><BODY><CENTER><FONT SIZE=5>{TITLE}</FONT><P>{NUMBER}</CENTER>{"".join("<P>&nbsp;&nbsp;&nbsp;&nbsp;" + line for line in (*BODY, ATTACHED))}
    <P ALIGN=right>{SIGNED[0]}<BR>{SIGNED[1]}<DIV STYLE="display:none">打印版：{BODY[2]}</DIV><HR><P ALIGN=center>[<A HREF=#>返回首页</A>]</BODY></HTML>""",
    "body",
    chrome=("打印版", "返回首页"),
)

PRE = Page(
    "preformatted text",
    f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><pre>"
    + "\n".join((NUMBER, *BODY, ATTACHED, *SIGNED))
    + "</pre></body></html>",
    "body",
)

BESIDE = Page(
    "attachments beside the block that holds title and text",
    f"""<html><head><title>{TITLE}</title></head><body><div class="wrap"><div class="TRS_Editor">{paragraphs(TITLE, NUMBER, *BODY, *SIGNED)}</div>
    <div class="fjlist"><span>附件下载：</span><a href="/files/1.DOCX">样品登记簿（式样）.docx</a></div><div class="xg"><a href="/2.html">样品展览</a></div></div></body></html>""",
    ".TRS_Editor, .fjlist",
    notice=(TITLE, NUMBER, *BODY, *SIGNED, "附件下载：样品登记簿（式样）.docx"),
    chrome=("样品展览",),
)

REMARK = Page(
    "remark within an article, and a logo for the first heading",
    f"""<html><head><title>{EN_TITLE} - Specimen Authority</title></head><body><h1><a href="/">Specimen Authority</a></h1><article><h2>{EN_TITLE}</h2>{paragraphs(*EN_BODY[:3])}
    <aside><p>Depositories must keep a copy of the register, on paper.</p></aside>{paragraphs(*EN_BODY[3:])}</article><aside><p><a href="/n">News</a> Specimens are shown in May, in the hall.</p></aside></body></html>""",
    "article",
    notice=(EN_TITLE, *EN_BODY[:3], "Depositories must keep a copy of the register, on paper.", *EN_BODY[3:]),
    chrome=("Specimens are shown",),
)

_SHORT_NOTICE = ("样品管理局：着力完善样品登记办法", "样品管理局今日发布消息，各样品库应当于每月10日前登记新收样品，并报送登记簿。")
PORTAL = Page(
    "portal, nothing around the notice but the page itself",
    f"""<html><head><title>{_SHORT_NOTICE[0]}-要闻频道-样品门户</title></head><body><div class="pop"><span>我已授权</span></div>
    <div class="top"><a href="/a">样品学院</a> <a href="/b">样品社区</a></div><div class="layout"><h1>{_SHORT_NOTICE[0]}</h1></div>
    <div class="layout"><div><p>{_SHORT_NOTICE[1]}</p></div><div class="like"><h4>你可能会喜欢</h4><ul><li><a href="/1">样品展览今日开幕，市民可以参观</a></li></ul></div>
    <div><h3>热门新闻排行榜</h3><ul><li><a href="/2">要求最严的样品库</a></li></ul></div></div>
    <div class="statement">【免责声明】本文仅代表作者本人观点，与样品门户无关。样品门户对文中陈述、观点判断保持中立，不对所包含内容的准确性提供任何保证。</div>
    </body></html>""",
    "div.layout",
    notice=_SHORT_NOTICE,
    chrome=("我已授权", "样品学院", "你可能会喜欢", "样品展览今日开幕", "热门新闻排行榜", "要求最严的样品库", "免责声明"),
)
PAGES = (
    PORTAL,
    BESIDE,
    REMARK,
    SHORT,
    SPLIT,
    TEASERS,
    COMMENTS,
    UNCLOSED,
    PRE,
    TRS,
    UCAP,
    BREAKS,
    FONTS,
    DIVS,
    COLUMNS,
    APP,
    LISTS,
    DRUPAL,
    SHAREPOINT,
)


def spoken(drawn: Extract) -> str:
    """The text of record without its noise."""
    text, at = [], 0
    for noise in drawn.noise:
        text.append(drawn.text[at : noise.span[0]])
        at = noise.span[1]
    return "".join([*text, drawn.text[at:]])


@pytest.mark.parametrize("selected", [False, True], ids=["found", "selected"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_gives_its_whole_notice_and_nothing_of_the_site(page: Page, *, selected: bool) -> None:
    drawn = extract(page.html.encode(), media_type="text/html", hints=Hints(selector=page.selector if selected else None))
    words = spoken(drawn)
    at = 0
    for line in page.notice:
        found = words.find(line, at)
        if found < 0 and selected and line in (TITLE, NUMBER):
            continue  # a selector takes what the source wants
        assert found >= 0, (line, words)
        at = found + len(line)
    left = [line for line in page.chrome if line in words]
    assert left == [], words
