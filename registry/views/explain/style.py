"""How the page of a Reading looks: the words of the notice with serifs, ours without; colours are named once, for light and for dark."""

from __future__ import annotations

STYLE = """\
:root{color-scheme:light dark;
--ink:#1b1b1f;--paper:#fff;--dim:#5b5b66;--line:#d5d5dd;--link:#0b57d0;--cue:#fff0b8;--odd:#ffd9d9;--tint:7%;
--obligation:#0b4fb3;--prohibition:#a3141e;--permission:#0b6a32;--encouragement:#7a2f9e;--commitment:#00626e;--other:#7a4b00}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;padding:1.25rem;max-width:84rem;font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1,.words,.sheet bdi,.glance bdi{font-family:Charter,"Iowan Old Style",Georgia,"Songti SC",SimSun,"Noto Serif CJK SC",serif}
h1{font-size:1.5rem;line-height:1.3;margin:.25rem 0}
h2{font-size:1rem;margin:0}
p,dl,dd,ol{margin:0;padding:0}
section,main{margin:1.5rem 0 0;padding:1rem 0 0;border-top:1px solid var(--line)}
small,.eid,.note,.margin{color:var(--dim);font-size:.8rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
a.eid{font-family:ui-monospace,Consolas,monospace;text-decoration:none}
a.eid:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus-visible{outline:0}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.25rem;padding:.25rem .75rem;background:var(--paper)}
code{font:.85em ui-monospace,Consolas,monospace}
.sheet{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:.2rem 1rem;margin-top:.75rem}
.sheet dt{color:var(--dim);grid-column:1}
.sheet dd{grid-column:2}
.none{color:var(--dim);font-style:italic}
summary{cursor:pointer}
summary h2{display:inline}
.glance{list-style:none;margin-top:.5rem}
.glance li{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
.when{font-weight:600;white-space:nowrap}
.obligation{--c:var(--obligation)}.prohibition{--c:var(--prohibition)}.permission{--c:var(--permission)}
.encouragement{--c:var(--encouragement)}.commitment{--c:var(--commitment)}.other{--c:var(--other)}
.badge{color:var(--c);font-size:.85rem}
.legend p{margin:.4rem 0}
.legend .badge{white-space:nowrap}
.legend p>span:not(.action){margin-right:.75rem}
.unit{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:0 1.25rem;padding:.35rem 0;scroll-margin-top:1rem}
.line{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:0 1rem;align-items:start}
.line:not(:first-child){margin-top:.35rem}
.margin{padding-top:.2rem}
.margin span{display:block;line-height:1.3}
.words{grid-column:2;margin:0;white-space:pre-wrap;unicode-bidi:isolate;font-size:1.05rem;line-height:1.65;font-weight:400}
h3.words{font-weight:700}
.d1{padding-left:1rem}.d2{padding-left:2rem}.d3{padding-left:3rem}.d4{padding-left:4rem}.d5{padding-left:5rem}.d6{padding-left:6rem}
.measure .words{border-left:5px solid var(--c);padding:.15rem .6rem .15rem .7rem;
background:color-mix(in srgb,var(--c) var(--tint),transparent)}
.measure .d1{margin-left:1rem}.measure .d2{margin-left:2rem}.measure .d3{margin-left:3rem}
.measure .d4{margin-left:4rem}.measure .d5{margin-left:5rem}.measure .d6{margin-left:6rem}
.measure .line:not(:first-child){margin-top:0}
.note dl{display:grid;grid-template-columns:minmax(3.5rem,auto) minmax(0,1fr);gap:0 .5rem;margin-top:.15rem}
.note dd{color:var(--ink);unicode-bidi:isolate}
.note dd:last-child{color:var(--dim)}
.note a{color:inherit}
.refused .note,.noise .note{font-style:italic;padding-top:.3rem}
.refused .words{color:var(--dim)}
s{color:var(--dim);text-decoration:line-through 1px}
.noise .words{font-size:.9rem;line-height:1.45}
mark{color:inherit;background:none}
.cue{font-weight:700;background:var(--cue);padding:0 .1em}
.refused .cue{font-weight:400}
.actor{box-shadow:inset 0 0 0 1px var(--dim);border-radius:3px;padding:0 .1em}
.deadline{text-decoration:underline double;text-underline-offset:.2em;text-decoration-skip-ink:none}
.amount{text-decoration:underline dashed 2px;text-underline-offset:.2em;text-decoration-skip-ink:none}
.fact{border-bottom:2px dotted var(--dim)}
.label{font-weight:600}
.action{border-left:1px solid var(--c,var(--dim));border-right:1px solid var(--c,var(--dim));padding:0 .2em;margin:0 .1em;
-webkit-box-decoration-break:slice;box-decoration-break:slice}
sup{font:700 .65em/1 system-ui,sans-serif;color:var(--c,inherit);margin-right:.2em}
.odd{font:.75em ui-monospace,monospace;background:var(--odd);border-radius:3px;padding:0 .2em}
:target{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
@media (prefers-color-scheme:dark){
:root{--ink:#e6e6ea;--paper:#17171b;--dim:#a5a5b0;--line:#3a3a43;--link:#8ab4f8;--cue:#5a4a10;--odd:#5c2a2a;--tint:13%;
--obligation:#8ab4f8;--prohibition:#ff9a9f;--permission:#7fd6a0;--encouragement:#d7a3f2;--commitment:#7fd3dd;--other:#f2c063}
}
@media (max-width:64rem){
.unit{grid-template-columns:minmax(0,1fr)}
.note{padding:.15rem 0 .35rem 10rem}
}
@media (max-width:40rem){
body{padding:.75rem}
.sheet,.glance li,.line{grid-template-columns:minmax(0,1fr);gap:0}
.sheet dt,.sheet dd,.words{grid-column:1}
.sheet dd{margin-bottom:.35rem}
.note{padding:.15rem 0 .35rem .75rem}
.margin span{display:inline;margin-right:.75rem}
.d1,.d2,.d3,.d4,.d5,.d6{padding-left:.5rem}
.measure .d1,.measure .d2,.measure .d3,.measure .d4,.measure .d5,.measure .d6{margin-left:0}
}
@media print{
:root{--ink:#000;--paper:#fff;--dim:#444;--line:#bbb;--link:#000;--cue:#eee;--odd:#eee;
--obligation:#0b4fb3;--prohibition:#a3141e;--permission:#0b6a32;--encouragement:#7a2f9e;--commitment:#00626e;--other:#7a4b00;font-size:8.5pt}
body{max-width:none;padding:0;font-size:1rem;print-color-adjust:exact}
.skip{display:none}
.unit{grid-template-columns:minmax(0,1fr) 5.5cm}
.line{grid-template-columns:2.2cm minmax(0,1fr)}
.unit,.glance li{break-inside:avoid}
.note{padding-left:0}
}"""
