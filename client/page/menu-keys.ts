/** Lets the arrow keys, Home and End go through the entries of a menu that are in sight, as in a boot loader. */
export function goWithArrows(menu: HTMLElement): void {
  menu.addEventListener('keydown', (event) => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here.tagName !== 'SUMMARY') return;
    const entries = [...menu.querySelectorAll('summary')].filter((entry) => entry.getClientRects().length > 0);
    const index = entries.indexOf(here);
    const wanted = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: entries.length - 1 }[event.key];
    const entry = wanted === undefined ? undefined : entries[wanted];
    if (entry === undefined) return;
    event.preventDefault();
    entry.focus();
  });
}
