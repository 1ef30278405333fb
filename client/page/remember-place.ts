/** What the Tab key comes to. */
const stops = 'a[href], select, input, summary, [tabindex="0"]';

/**
 * Remembers what has the focus and what is unfolded in a part of the page that is about to be drawn anew.
 * @returns puts both back; what has no id is found by its place among its like
 */
export function rememberPlace(part: HTMLElement): () => void {
  const focused = document.activeElement;
  const at = focused === null ? -1 : [...part.querySelectorAll(stops)].indexOf(focused);
  const unfolded = [...part.querySelectorAll('details')].map(({ open }) => open);
  return () => {
    const now = [...part.querySelectorAll('details')];
    if (now.length === unfolded.length) for (const [index, details] of now.entries()) details.open = unfolded[index]!;
    if (at < 0) return;
    const same = focused?.id ? document.getElementById(focused.id) : part.querySelectorAll<HTMLElement>(stops)[at];
    same?.focus();
  };
}
