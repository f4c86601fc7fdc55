/// How a notebook's page looks.
enum NotebookStyle {
  /// The style sheet. Colors of code are told apart at 4.5 to 1 on their ground, or better.
  static let text = """
    :root{color-scheme:light dark;--page:#FFFFFF;--ink:#1A1A1A;--muted:#595959;--line:#E2E2E2;\
    --code:#F5F7F9;--link:#00598C;--bar:#0072B2;--keyword:#8B2252;--type:#1F5F8B;\
    --string:#8A4500;--number:#5B3FA0;--comment:#5C6670;--fault:#A5280B;--fault-page:#FDF1ED}
    @media (prefers-color-scheme:dark){:root{--page:#14171B;--ink:#F2F2F2;--muted:#B4B9C0;\
    --line:#343A41;--code:#1D2228;--link:#7CC4F0;--bar:#56B4E9;--keyword:#FF9AB8;\
    --type:#8CC8F2;--string:#F5B66E;--number:#C8B4FF;--comment:#9AA4AE;--fault:#FF9B80;\
    --fault-page:#2C1B17}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 Inter,system-ui,\
    -apple-system,'Segoe UI','Helvetica Neue',Arial,sans-serif}
    main{max-width:54rem;margin:0 auto;padding:3rem 1.5rem 4rem}
    header{display:flex;gap:.5rem 2rem;align-items:baseline;\
    justify-content:space-between;border-bottom:1px solid var(--line);margin-bottom:1.75rem;\
    padding-bottom:.75rem}
    h1{font-size:2.1rem;line-height:1.2;margin:0;letter-spacing:-.015em;text-wrap:balance}
    h2{font-size:1.45rem;line-height:1.3;margin:2.75rem 0 .75rem;letter-spacing:-.01em}
    h3{font-size:1.15rem;margin:2rem 0 .5rem}
    .prose{max-width:44rem}
    .prose>:first-child{margin-top:0}
    .prose h2:first-child{margin-top:2.75rem}
    p,ul,ol,blockquote{margin:0 0 1rem}
    li{margin:.25rem 0}
    a{color:var(--link);text-underline-offset:.15em}
    blockquote{border-left:3px solid var(--line);padding-left:1rem;color:var(--muted)}
    hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
    code,pre{font-family:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}
    code{font-size:.9em;background:var(--code);border-radius:.25rem;padding:.1em .3em}
    pre{margin:0;overflow-x:auto;font-size:.84rem;line-height:1.55}
    pre code{font-size:inherit;background:none;padding:0}
    .cell{margin:1.25rem 0 1.75rem}
    .source,.prose pre{background:var(--code);border:1px solid var(--line);border-radius:.5rem;\
    padding:.8rem 1rem}
    .prose pre{margin-bottom:1rem}
    .outputs{margin-top:.9rem;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
    .printed{padding:.1rem 1rem;border-left:3px solid var(--line)}
    figure{margin:0;border:1px solid var(--line);border-radius:.5rem;overflow:hidden}
    figure svg{display:block;width:100%;height:auto}
    .table{overflow-x:auto}
    table{border-collapse:collapse;font-size:.92rem;line-height:1.4;\
    font-variant-numeric:tabular-nums;margin:0 0 .25rem}
    th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);\
    vertical-align:baseline}
    th{font-weight:600;border-bottom-color:var(--muted)}
    .number{text-align:right;padding-left:.75rem;white-space:nowrap}
    .error{color:var(--muted);padding-left:0}
    .bar{display:inline-block;height:.8em;background:var(--bar);vertical-align:-.05em;\
    border-radius:.1rem}
    .sparkline{color:var(--bar);font-size:.75em;line-height:1;white-space:pre}
    td:first-child,th:first-child{white-space:nowrap}
    .caption,.note,footer{color:var(--muted);font-size:.9rem;line-height:1.5}
    .caption{margin:0 0 .4rem;max-width:44rem}
    .caption+.caption{margin-top:-.35rem}
    .note{margin:.4rem 0 0;max-width:44rem}
    .rest{opacity:.65}
    .failure{background:var(--fault-page);border-left:3px solid var(--fault);\
    border-radius:0 .5rem .5rem 0;padding:.7rem 1rem}
    .failure strong{color:var(--fault)}
    .failure pre{white-space:pre-wrap}
    .k{color:var(--keyword)}.t{color:var(--type)}.s{color:var(--string)}.n{color:var(--number)}\
    .c{color:var(--comment);font-style:italic}
    .toggle{color:var(--muted);font-size:.9rem;cursor:pointer;white-space:nowrap}
    body:has(#hide-code:checked) .source{display:none}
    footer{border-top:1px solid var(--line);margin-top:3.5rem;padding-top:1rem}
    @media (max-width:40rem){header{flex-wrap:wrap}main{padding:1.5rem 1rem 3rem}\
    h1{font-size:1.7rem}figure{overflow-x:auto}figure svg{min-width:40rem}}
    @media print{main{max-width:none;padding:0}.toggle{display:none}\
    figure{overflow:hidden}figure svg{min-width:0}\
    figure,table,.source{break-inside:avoid}h2,h3{break-after:avoid}}
    """
}
