/// How a report looks, and what it does when the pointer rests on a chart.
enum ReportStyle {
  /// Light, and dark where the reader's system asks for it; on paper, always light.
  static let css = """
    :root { color-scheme: light dark; --back: #ffffff; --ink: #1a1a1a; --muted: #595959;
      --grid: #e2e2e2; --band: #0072b2; --soft: #f5f7f9; }
    @media (prefers-color-scheme: dark) { :root { --back: #14171b; --ink: #f2f2f2;
      --muted: #b4b9c0; --grid: #343a41; --band: #56b4e9; --soft: #1c2126; } }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; }
    body { margin: 0; background: var(--back); color: var(--ink);
      font: 16px/1.55 Inter, "Helvetica Neue", Helvetica, Arial, sans-serif; }
    .page { display: grid; grid-template-columns: 220px minmax(0, 960px); gap: 56px;
      justify-content: center; padding: 48px 32px 96px; }
    nav { position: sticky; top: 32px; align-self: start; font-size: 14px; max-height: 94vh;
      overflow: auto; }
    nav ol { list-style: none; margin: 0; padding: 0; }
    nav a { display: block; padding: 5px 0 5px 12px; color: var(--muted); text-decoration: none;
      border-left: 2px solid var(--grid); overflow-wrap: anywhere; }
    nav a:hover, nav a:focus { color: var(--band); border-color: var(--band); }
    h1 { font-size: 34px; line-height: 1.2; margin: 0 0 8px; overflow-wrap: anywhere; }
    h2 { font-size: 24px; margin: 64px 0 12px; padding-top: 16px;
      border-top: 1px solid var(--grid); overflow-wrap: anywhere; }
    h3 { font-size: 18px; margin: 36px 0 8px; }
    p { max-width: 46em; }
    .meta, .note { color: var(--muted); font-size: 14px; margin: 6px 0; }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr));
      gap: 16px; margin: 28px 0; }
    .card { background: var(--soft); border-radius: 10px; padding: 16px 20px; }
    .card b { display: block; font-size: 30px; line-height: 1.3; color: var(--band); }
    .card span { display: block; font-size: 14px; color: var(--muted); overflow-wrap: anywhere; }
    figure { margin: 20px 0 20px -3.75%; }
    figure svg { display: block; width: 100%; height: auto; }
    .scroll { overflow-x: auto; margin: 12px 0; }
    table { border-collapse: collapse; font-size: 14px; min-width: 60%; }
    th, td { padding: 7px 14px 7px 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--grid); }
    th { color: var(--muted); font-weight: 600; white-space: nowrap; }
    .number, .error { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .error { color: var(--muted); text-align: left; }
    td.error:not(:empty)::before { content: "\\00b1\\00a0"; }
    td.law { min-width: 15em; overflow-wrap: anywhere; }
    td.source { min-width: 16em; color: var(--muted); }
    td svg { display: block; }
    pre { background: var(--soft); border-radius: 8px; padding: 14px 18px; overflow-x: auto;
      font: 13.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    li { margin: 6px 0; max-width: 46em; }
    #note { position: fixed; z-index: 2; display: none; max-width: 340px; padding: 6px 11px;
      border-radius: 6px; background: #1a1a1a; color: #fff; font-size: 14px; line-height: 1.4;
      pointer-events: none; box-shadow: 0 2px 10px rgba(0, 0, 0, 0.35); }
    @media (max-width: 900px) { .page { display: block; padding: 24px 16px 64px; }
      nav { position: static; margin-bottom: 32px; } }
    @media (max-width: 640px) { figure { margin: 20px 0; overflow-x: auto; }
      figure svg { min-width: 640px; } h1 { font-size: 28px; } }
    @media print { .page { display: block; padding: 0; } nav { position: static; max-height: none; }
      body { font-size: 11pt; } h2, h3 { break-after: avoid; }
      figure { overflow: hidden; } figure svg { min-width: 0; }
      figure, tr, .card, li, pre { break-inside: avoid; }
      .scroll { overflow: visible; } pre { border: 1px solid var(--grid); } #note { display: none; }
      @page { margin: 16mm; } }
    """

  /// Moves the notes of charts out of the browser's own slow tooltips into a box that follows the
  /// pointer. Without it, the tooltips stay.
  static let script = """
    (function () {
      "use strict";
      var box = document.getElementById("note");
      document.querySelectorAll("svg title").forEach(function (title) {
        var owner = title.parentNode;
        if (owner.namespaceURI !== "http://www.w3.org/2000/svg") { return; }
        owner.setAttribute("aria-label", title.textContent);
        if (owner.tagName !== "svg") { owner.setAttribute("data-note", title.textContent); }
        title.remove();
      });
      document.addEventListener("pointermove", function (event) {
        var owner = event.target.closest ? event.target.closest("[data-note]") : null;
        if (!owner) { box.style.display = "none"; return; }
        box.textContent = owner.getAttribute("data-note");
        box.style.display = "block";
        var room = document.documentElement.clientWidth - box.offsetWidth - 12;
        box.style.left = Math.max(8, Math.min(event.clientX + 14, room)) + "px";
        var above = event.clientY - box.offsetHeight - 12;
        box.style.top = (above > 4 ? above : event.clientY + 18) + "px";
      });
    })();
    """
}
