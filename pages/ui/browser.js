// Once per tab; the language, and whether something is unsaved, at each change of it.
let prepared = false;
let tell = () => {};
let unsaved = false;

export default function ({ data, setTriggerValue }) {
  document.documentElement.lang = data.language;
  speak(data.words);
  tell = setTriggerValue;
  unsaved = data.unsaved;
  document.documentElement.toggleAttribute("data-dark", data.dark);
  document.documentElement.toggleAttribute("data-wall", data.wall);
  if (data.wall) layOut();
  if (prepared) return;
  prepared = true;
  closeMenuOnPhones();
  keepFocus();
  numberPads();
  spokenPlaces();
  followTheme();
  pasteBlocks();
  oneBackForOneView();
  askBeforeLeaving();
  onePressForTwoTaps();
  onTheWall();
  onPaper();
}

// The server knows what is unsaved but for the field that is being typed in, and forms not sent.
function askBeforeLeaving() {
  let field = null;
  const forms = new Set();
  const main = (target) => target.closest?.("[data-testid=stMain], #portal"); // there: open cells
  document.addEventListener("input", ({ target }) => {
    if (!main(target) || !target.matches("input:not([type=file], [type=password]), textarea")) return;
    field = target;
    const form = target.closest("[data-testid=stForm]");
    if (form) forms.add(form);
  });
  document.addEventListener("focusout", ({ target }) => {
    if (target === field) field = null;
  });
  // Enter sends a line, and the form it is in; a longer text with Ctrl or Cmd.
  document.addEventListener("keydown", ({ key, target, ctrlKey, metaKey }) => {
    if (key !== "Enter" || !(target.matches?.("input") || ctrlKey || metaKey)) return;
    field = null;
    forms.delete(target.closest("[data-testid=stForm]"));
  });
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-testid=stFormSubmitButton]")) {
      forms.delete(target.closest("[data-testid=stForm]"));
    }
  });
  window.addEventListener("beforeunload", (event) => {
    const typing = field?.isConnected && field.value !== "";
    if (unsaved || typing || [...forms].some((form) => form.isConnected)) event.preventDefault();
  });
}

// A double tap, or Enter held down, is one press of a button: else a scenario is begun twice, and
// what the first press did is complained of by the second. The page may have moved in between, so
// it is the same press where it meets another button in the same place. By keyboard nothing is hit
// twice by chance: there the second is the same only while the first is on its way.
function onePressForTwoTaps() {
  const SAME_MS = 400, SENT_MS = 100, NEAR = 12; // milliseconds, pixels
  const BUTTONS = "[data-testid=stButton], [data-testid=stFormSubmitButton], [data-testid=stDownloadButton]";
  let last = { at: -SAME_MS };
  const isSame = ({ timeStamp, clientX, clientY, detail }, button) => {
    const since = timeStamp - last.at;
    if (!detail) return button === last.button && since < (isAnswered() ? SENT_MS : SAME_MS);
    const near = Math.hypot(clientX - last.x, clientY - last.y) < NEAR;
    return since < SAME_MS && (button === last.button || near);
  };
  const isAnswered = () => document.querySelector("[data-test-script-state=notRunning]");
  window.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (!button?.closest(BUTTONS)) return;
    if (isSame(event, button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else last = { at: event.timeStamp, x: event.clientX, y: event.clientY, button };
  }, true);
  window.addEventListener("keydown", (event) => {
    if (event.repeat && event.target.closest?.("button")) event.preventDefault();
  }, true);
}

// On a phone the menu covers the page: once a page is chosen, it gives way.
function closeMenuOnPhones() {
  document.addEventListener("click", (event) => {
    const chosen = event.target.closest?.("[data-testid=stSidebarNavLink]");
    if (chosen && window.innerWidth <= 768) {
      document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
    }
  });
}

// Where the focused control goes away or is switched off, the page's title takes the focus.
function keepFocus() {
  let last = null;
  document.addEventListener("focusin", (event) => (last = event.target));
  document.addEventListener("pointerdown", () => (last = null));
  const mend = () => {
    const lost = last && document.activeElement === document.body;
    const title = document.querySelector("h1");
    if (!lost || !title || (last.isConnected && !last.disabled)) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
}

// Phones show digits where numbers are typed (pages/ui/numbers.py).
function numberPads() {
  const fields = '[class*="st-key-number-"] input:not([inputmode])';
  const mend = () => document.querySelectorAll(fields).forEach((it) => (it.inputMode = "decimal"));
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
  mend();
}

// Screen readers are told an answer that changes while its reader is in another place. A file is
// dropped on what Streamlit both names and calls without meaning.
function spokenPlaces() {
  const mend = () => {
    for (const place of document.querySelectorAll("section[role=presentation][aria-label]")) {
      place.setAttribute("role", "group");
    }
    for (const place of document.querySelectorAll('[class*="st-key-live-"]:not([aria-live])')) {
      place.setAttribute("aria-live", "polite");
      place.setAttribute("aria-atomic", "true");
    }
  };
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
  mend();
}

// Pictures are coloured by the server, which is not told that the page has turned dark or light
// (at sunset, or in the menu): else their words stay black on black until something else is asked.
function followTheme() {
  const page = document.querySelector("[data-testid=stApp]");
  const isDark = () => getComputedStyle(page).colorScheme === "dark";
  let drawn = isDark();
  const look = () => {
    if (isDark() === drawn) return;
    drawn = !drawn;
    tell("themed", drawn);
  };
  new MutationObserver(look).observe(page, { attributes: true, attributeFilter: ["class"] });
}

// A table of ours that is pasted into: the block goes to the server with the cell it was pasted on
// (pages/strategy/editor.py). The grid itself drops what is on no list, too long or too far out.
function pasteBlocks() {
  const BEHIND_MS = 350; // by so much the grid says later which cell is selected,
  const PATIENCE_MS = 5000; // more on a busy machine
  let last = null, pressed = null, moved = -BEHIND_MS; // pressed: it has the focus a moment later
  for (const kind of ["pointerdown", "keydown"]) {
    window.addEventListener(kind, ({ timeStamp, ctrlKey, metaKey }) => {
      if (!ctrlKey && !metaKey) moved = timeStamp;
    }, true);
  }
  const gridOf = (element) => element?.closest?.("[data-testid=stDataFrame]");
  document.addEventListener("focusin", (event) => (last = gridOf(event.target) ?? last));
  document.addEventListener("pointerdown", ({ target }) => {
    pressed = gridOf(target);
    last = pressed ?? last;
  }, true);
  const hand = (grid, text, until) => {
    const found = cellOf(grid);
    if (found || performance.now() > until) tell("pasted", { ...found, text });
    else setTimeout(hand, 50, grid, text, until);
  };
  const take = (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const active = document.activeElement;
    const isOpen = document.getElementById("portal")?.contains(active);
    const isBlock = text.includes("\t") || (active?.tagName === "INPUT" && /\n./.test(text));
    const isFresh = active === document.body || event.timeStamp - moved < BEHIND_MS;
    const justPressed = isFresh ? pressed : null; // its cell is just being chosen, or opened
    const grid = isOpen ? last : (gridOf(active) ?? justPressed);
    if ((isOpen && !isBlock) || !text.trim() || !grid?.isConnected || !isOurs(grid)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const wait = Math.max(0, moved + BEHIND_MS - event.timeStamp);
    const idle = window.requestIdleCallback ?? setTimeout; // Safari has none
    setTimeout(() => idle(() => hand(grid, text, performance.now() + PATIENCE_MS)), wait);
  };
  window.addEventListener("paste", take, true);
}

const tableOf = (grid) => grid.closest('[class*="st-key-sheet-"], [class*="st-key-plan-"]');

// One of our tables that says which cell is selected; any other grid does as it always did.
const isOurs = (grid) => tableOf(grid) && grid.querySelector("td[role=gridcell]");

// The cell that is selected in a grid, the first of several: its table, column, row and titles.
function cellOf(grid) {
  const named = tableOf(grid);
  const cell = grid.querySelector("td[role=gridcell][aria-selected=true]");
  const place = cell?.id.match(/^glide-cell-(\d+)-(\d+)$/);
  if (!named || !place) return null;
  const table = [...named.classList].find((name) => /^st-key-(sheet|plan)-/.test(name));
  const across = (it) => Number(it.getAttribute("aria-colindex"));
  const heads = [...grid.querySelectorAll("th[role=columnheader]")];
  const titles = [];
  for (const head of heads) titles[across(head)] = head.textContent;
  const shown = Array.from(titles, (title) => title ?? "");
  const head = cell.parentElement.querySelector("td")?.textContent ?? "";
  return { table, titles: shown, column: across(cell), row: Number(place[2]), head };
}

// Whatever one click of the reader writes into the link is one step back. The first write after it
// makes the step, what the server adds to the link changes that step.
function oneBackForOneView() {
  const push = history.pushState.bind(history);
  let acted = false;
  for (const kind of ["pointerdown", "keydown", "paste"]) {
    window.addEventListener(kind, () => (acted = true), true);
  }
  window.addEventListener("popstate", () => (acted = false), true);
  history.pushState = (state, title, url) => {
    if (acted) push(state, title, url);
    else history.replaceState(state, title, url);
    acted = false;
  };
}

// Streamlit's own words in the language of the page, only where Streamlit says them itself.
const OWN =
  "[data-testid=stFileUploader], [data-testid=stTooltipContent], [data-testid=stSkipToContent], " +
  "[data-testid=stDataFrameColumnMenu], [data-testid=stDataFrameColumnVisibilityMenu], " +
  "[data-testid=stMainMenuPopover], [data-testid=InputInstructions], [role=option]:first-child";
const LABELS = ["aria-label", "placeholder", "title"];
const LABELLED = "button, input, section, a, nav, [role=menu], [role=group]";
let patterns = [];
let listening = null;
let spoken = "{}";

function speak(words) {
  const now = JSON.stringify(words);
  if (now === spoken) return;
  patterns = compiled(Object.entries(JSON.parse(spoken)).map(([from, to]) => [to, from]));
  say(document.body);
  patterns = compiled(Object.entries(words));
  say(document.body);
  spoken = now;
  listening ??= listen();
}

function listen() {
  const observer = new MutationObserver((records) => {
    if (!patterns.length) return;
    for (const { type, target, addedNodes } of records) {
      for (const node of type === "childList" ? addedNodes : [target]) say(node);
    }
  });
  const of = { childList: true, subtree: true, characterData: true };
  observer.observe(document.body, { ...of, attributes: true, attributeFilter: LABELS });
  return observer;
}

function compiled(pairs) {
  return pairs.map(([from, to]) => {
    const names = [...from.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    const source = from.replace(/[.*+?^$()|[\]\\/]/g, "\\$&").replace(/\{\w+\}/g, "(.+?)");
    return [new RegExp(`^${source}$`, "s"), names, to];
  });
}

function ours(text) {
  for (const [pattern, names, to] of patterns) {
    const found = pattern.exec(text.trim());
    if (found) return to.replace(/\{(\w+)\}/g, (_, name) => found[names.indexOf(name) + 1]);
  }
  return null;
}

function say(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (!element) return;
  const scopes = element.closest(OWN) ? [node] : (node.querySelectorAll?.(OWN) ?? []);
  for (const scope of scopes) {
    const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let text = texts.currentNode; text; text = texts.nextNode()) {
      const said = text.nodeType === Node.TEXT_NODE && text.nodeValue.trim() && ours(text.nodeValue);
      if (said && said !== text.nodeValue) text.nodeValue = said;
    }
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const labelled of [node, ...node.querySelectorAll(LABELLED)]) {
    if (labelled.matches(LABELLED)) label(labelled);
  }
}

function label(element) {
  for (const name of LABELS) {
    const text = element.getAttribute(name);
    const said = text && ours(text);
    if (said && said !== text) element.setAttribute(name, said);
  }
}
