/// The rules of the style sheet that are the same on every page. No rule holds `<` or `&`.
enum WebPageSheet {
  /// What stands before the decimal point in a column (`x`) and what follows it (`y`), in half digits; see
  /// ``DecimalColumn``.
  static let decimals =
    (1...DecimalColumn.widest).map { width in
      ".x\(width),.y\(width){min-width:\(width / 2)\(width % 2 == 0 ? "" : ".5")ch}"
    }.joined() + "[class^=x],[class^=y]{display:inline-block;text-align:left}[class^=x]{text-align:right}"

  /// Everything else.
  static let rules = """
    *{box-sizing:border-box}
    html{background:var(--ground);color:var(--ink);font:100%/1.6 var(--body);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;max-width:48rem;overflow-wrap:break-word}
    a{color:var(--accent);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--ground);z-index:1}
    .skip:focus{left:1rem;top:.5rem}
    header{border-top:3px solid var(--accent);border-bottom:1px solid var(--accent);padding:.6rem 0 .8rem;margin-bottom:1.5rem;font-family:var(--heading)}
    header p,header h1{margin:.25rem 0}
    h1,h2,h3,h4,h5,h6{font-family:var(--heading);color:var(--title);line-height:1.3;margin:2rem 0 .6rem;text-wrap:balance}
    h1{font-size:1.9rem}h2{font-size:1.45rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1.05rem}
    .kicker,.imprint{color:var(--muted);font-family:var(--caption);font-size:.85rem}.kicker{font-weight:bold}
    .subtitle{font-size:1.15rem}
    .notice{color:var(--accent);font:.85rem/1.45 var(--caption);font-weight:bold}
    nav{font:.9rem/1.45 var(--heading);margin-bottom:2rem}
    nav summary{font-weight:bold;color:var(--accent);cursor:pointer}
    nav ul{list-style:none;padding-left:0;margin:.4rem 0}nav ul ul{padding-left:1.1rem;margin:.1rem 0}
    .captions{font-family:var(--body);font-size:1rem;margin:1.5rem 0}.captions .title{font:bold 1.2rem/1.3 var(--heading);color:var(--title);text-indent:0}
    nav li{margin:.3rem 0}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
    p{margin:.7rem 0}
    li{margin:.25rem 0}.loose{margin:1rem 0}.loose>li{margin:.7rem 0}
    blockquote{margin:1rem 1.6rem;color:var(--muted)}
    hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
    code,pre{font-family:var(--code);font-size:.88em}pre{overflow-x:auto;padding:.6rem .9rem;border-left:3px solid var(--line)}
    sup{line-height:0;font-size:.7em}
    [role=doc-endnotes]{font-size:.9rem}[role=doc-endnotes] p{margin:.3rem 0;text-indent:0}[role=doc-endnotes] ol{padding-left:1.8rem}[role=doc-backlink]{text-decoration:none;padding:0 .3em}
    figure{margin:1.6rem 0}
    .paper{background:#fff;color:#000}
    .paper svg{display:block;width:100%;height:auto;max-height:none}
    figcaption,caption,.note{font:.88rem/1.5 var(--caption);color:var(--muted)}
    figcaption,.note{margin:.5rem 0 0}.note+.note{margin-top:.15rem}
    caption{text-align:left;padding-bottom:.4rem}
    .scroll{overflow-x:auto;container-type:inline-size}caption span{display:block;position:sticky;left:0;width:100cqw}
    table{border-collapse:collapse;width:100%;font:.84rem/1.4 var(--table);font-variant-numeric:tabular-nums;border-bottom:2px solid var(--rule)}
    thead{border-top:2px solid var(--rule);border-bottom:1px solid var(--rule)}
    th,td{padding:.22rem .45rem;text-align:left;vertical-align:top}
    thead th{vertical-align:bottom}tbody th{font-weight:normal}
    th[scope=colgroup]{border-bottom:1px solid var(--line)}
    th.center,td.center{text-align:center}th.end,td.end{text-align:right}
    td.end,td.center{white-space:nowrap}
    .marked{background:var(--tint)}.marked th,.marked td,.strong th,.strong td{font-weight:bold}
    .group th{font-style:italic}.ruled{border-top:1px solid var(--line)}
    .row{display:grid;grid-template-columns:var(--columns);gap:0 1.2rem;margin:1.6rem 0}.row>div{grid-row:span 2;min-width:0}.row figure{margin:0}
    .row>div:has(>figure:only-child:not(.table)),.row>div>figure:only-child:not(.table){display:grid;grid-template-rows:subgrid;grid-row:span 2}
    .metrics{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem 1.2rem;margin:1.5rem 0;font-family:var(--heading)}
    .metrics div{border-top:2px solid var(--accent);padding-top:.4rem;display:flex;flex-direction:column}
    .metrics dt,.metrics dd{margin:0;font-family:var(--caption);font-size:.82rem;line-height:1.4;color:var(--muted)}
    .metrics .value{font-family:var(--heading);font-size:1.7rem;line-height:1.35;font-weight:bold;color:var(--accent)}
    .callout{background:var(--tint);border-left:4px solid var(--accent);padding:.5rem 1rem;margin:1.5rem 0}
    .callout .title{font:bold 1rem/1.4 var(--heading);color:var(--accent);text-indent:0}
    li p,blockquote p,aside p,p.note{text-indent:0}
    .index{list-style:none;padding:0;columns:14rem;column-gap:2rem}.index li{break-inside:avoid;margin:0;padding:.15rem 0}.form{font-size:.8rem;margin-left:.3em}
    footer{border-top:1px solid var(--line);margin-top:2.5rem;font:.85rem/1.5 var(--caption);color:var(--muted)}
    @media (max-width:40rem){.row{grid-template-columns:minmax(0,1fr)}.row>div+div{margin-top:1.6rem}h1{font-size:1.55rem}h2{font-size:1.3rem}blockquote{margin:1rem .8rem}table{width:max-content;min-width:100%}th,td{max-width:14rem}}
    @media screen and (prefers-color-scheme:dark){.paper{padding:.5rem}}
    @media screen and (min-width:76rem){body{max-width:72rem;display:grid;grid-template-columns:16rem minmax(0,46rem);column-gap:3.5rem;justify-content:center}header,footer{grid-column:1/-1}header{grid-row:1}footer{grid-row:3}main{grid-column:2;grid-row:2}body>nav{grid-column:1;grid-row:2;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto}main>:first-child,main>section:first-child>:first-child{margin-top:0}}
    @media print{html{font-size:10pt;line-height:1.4}body{max-width:none;padding:0}.skip,body>nav:not(.asked),footer{display:none}.page-end{break-after:page}h1,h2,h3,h4,h5,h6,caption{break-after:avoid}.paper,figcaption,tr,.metrics,.callout,.row{break-inside:avoid}.paper svg{max-height:230mm;width:auto;max-width:100%;margin:0 auto}.scroll,pre{overflow:visible}pre{white-space:pre-wrap}[role=doc-backlink]{display:none}figure:not(.table){break-inside:avoid}p{orphans:2;widows:2}a{color:inherit;text-decoration:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
