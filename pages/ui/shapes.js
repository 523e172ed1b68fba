// The other shapes of a page: on the wall, where arrows step through its pictures, and on paper.
const WHOLE = "[data-testid=stElementContainer]";
const FIGURES = 4; // no more than these beside a picture
const FIGURE = "[data-testid=stMetric]";
const PICTURE = "[data-testid=stPlotlyChart]";
const SWITCH = '[data-testid=stMain] [class*="st-key-pick-"] [role=radiogroup]';
let picture = 0; // which one of the part is shown
let shown = ""; // the finding it belongs to

const isOnWall = () => document.documentElement.hasAttribute("data-wall");

function onTheWall() {
  new MutationObserver(() => isOnWall() && layOut()).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  document.addEventListener("keydown", (event) => {
    if (!isOnWall()) return;
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key]; // what is longer than the screen
    if (event.key === "Escape") document.querySelector(".st-key-leave-wall button")?.click();
    if (!step && !down && event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (step) go(step);
    if (down) document.querySelector("[data-testid=stMain]").scrollBy(0, (down * innerHeight) / 2);
  }, true);
}

// What stands on the page, in its order, without what is closed.
function standing() {
  const all = [...document.querySelectorAll(`[data-testid=stMain] ${WHOLE}`)];
  return all.filter((it) => !it.closest("details:not([open])") && it.dataset.stale !== "true");
}

// Mark the finding, one picture with its title, and the figures between; in a card also its
// sentence; without a picture, what the page says in a table or in words.
function layOut() {
  const all = standing();
  const has = (what) => (it) => it.querySelector(what);
  const finding = all.findIndex(has("h2"));
  const said = all[finding]?.textContent ?? "";
  if (said !== shown) [shown, picture] = [said, picture < 0 ? picture : 0];
  const after = all.slice(finding + 1);
  const pictures = after.filter(has(PICTURE));
  if (picture < 0 && pictures.length) picture = pictures.length - 1;
  picture = Math.min(picture, Math.max(0, pictures.length - 1));
  const main = pictures[picture] ?? after.find(has("[data-testid=stTable]"));
  const before = main ? after.slice(0, after.indexOf(main)) : after;
  const title = before.findLast(has("h3"));
  const fits = !main || main.offsetHeight < innerHeight / 2; // else the figures would push it out
  const figures = picture === 0 && fits ? before.filter(has(FIGURE)).slice(0, FIGURES) : [];
  const card = main?.closest("[class*='st-key-answer-']"); // a picture with its own sentence
  const own = main ? before.filter((it) => card?.contains(it)) : before;
  const words = own.filter(has("[data-testid=stMarkdown]"));
  const kept = new Set([all[finding], title, ...figures, ...words, main]);
  for (const it of all) it.toggleAttribute("data-wall", kept.has(it));
}

// The next picture of the part; after its last one, the next part, or room, of the page.
function go(step) {
  const pictures = standing().filter((it) => it.querySelector(PICTURE)).length;
  const next = picture + step;
  if (next >= 0 && next < pictures) {
    picture = next;
    return layOut();
  }
  const switches = [...document.querySelectorAll(SWITCH)];
  const rooms = switches.filter((it) => it.closest(".st-key-pick-view"));
  const parts = switches.find((it) => !rooms.includes(it));
  for (const one of [parts, ...rooms].filter(Boolean)) {
    const choices = [...one.querySelectorAll("[role=radio]")];
    const at = choices.findIndex((it) => it.getAttribute("aria-checked") === "true");
    const found = choices[at + step];
    if (!found) continue;
    picture = step < 0 ? -1 : 0;
    return found.click();
  }
}

// Pictures are as wide as the screen they were drawn for: on paper they shrink to its width.
function onPaper() {
  const A4 = 672; // pixels of its width, without the margins
  window.addEventListener("beforeprint", () => {
    for (const it of document.querySelectorAll(`${PICTURE}, [data-testid=stDataFrame]`)) {
      const fit = Math.min(1, A4 / (it.offsetWidth || A4));
      it.closest(WHOLE)?.style.setProperty("--paper-zoom", fit);
    }
  });
}
