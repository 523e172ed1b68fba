// Once per tab; the language at each change of it.
let prepared = false;

export default function ({ data }) {
  document.documentElement.lang = data.language;
  if (prepared) return;
  prepared = true;
  closeMenuOnPhones();
  keepFocus();
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
