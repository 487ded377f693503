/** The look of the page: light and dark by the system, one measure, no picture and no font from elsewhere. */
export const DOCS_STYLE = `
:root{color-scheme:light dark;--paper:#fffdf9;--sunk:#f7f5f0;--line:#e4e0d7;--edge:#8c877b;--ink:#1d1c19;--ink-2:#4d4a43;--accent:#2a52be;--get:#1a6b3c;--post:#2a52be;--patch:#8f4a00;--delete:#ab1f1a}
@media (prefers-color-scheme:dark){:root{--paper:#1a1b1e;--sunk:#212327;--line:#303237;--edge:#7d8088;--ink:#e8e5dd;--ink-2:#c0bdb5;--accent:#a3baff;--get:#78cf9a;--post:#a3baff;--patch:#efb066;--delete:#ff988d}}
*{box-sizing:border-box}
html{scroll-padding-block-start:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "Inter Variable",Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
header,nav,main{max-inline-size:52rem;margin-inline:auto;padding-inline:1.25rem}
header{padding-block:2.5rem 0}
main{padding-block-end:4rem}
h1,h2{font-family:"Source Serif 4 Variable","Source Serif 4",Charter,"Iowan Old Style","Noto Serif",Georgia,serif;font-weight:600;line-height:1.25}
h1{font-size:1.875rem;margin:0 0 .5rem}
h2{font-size:1.3125rem;margin:3rem 0 .75rem;padding-block-start:.75rem;border-block-start:1px solid var(--line)}
h3{font-size:1rem;font-weight:600;line-height:1.4;margin:0;overflow-wrap:anywhere}
p,ul{max-inline-size:64ch;margin:.5rem 0}
ul{padding-inline-start:1.25rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font:.875em/1.4 ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;max-inline-size:none}
.route{margin:1.25rem 0;padding:.875rem 1rem;border:1px solid var(--line);border-radius:5px}
.method{display:inline-block;min-inline-size:4.25rem;font-size:.8125rem;letter-spacing:.02em}
.get{color:var(--get)}.post{color:var(--post)}.patch{color:var(--patch)}.delete{color:var(--delete)}
.who,.same{color:var(--ink-2);font-size:.875rem;margin:.375rem 0 0}
details{margin:.625rem 0 0;font-size:.875rem}
summary{cursor:pointer;font-weight:600;padding-block:.125rem}
.wrap{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;font-size:.875rem;line-height:1.45;margin:.375rem 0 0}
th,td{text-align:start;vertical-align:top;padding:.3125rem .75rem .3125rem 0;border-block-end:1px solid var(--line);overflow-wrap:anywhere}
th{font-size:.75rem;color:var(--ink-2);font-weight:600}
td:first-child,th:first-child{inline-size:38%}
tbody tr:last-child td{border-block-end:0}
@media (max-width:40rem){header{padding-block-start:1.5rem}.route{padding:.75rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--ink-2:#222;--line:#999}.route{break-inside:auto}h2,h3{break-after:avoid}}
`
