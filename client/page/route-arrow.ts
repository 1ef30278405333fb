/** A box on the page, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gap between rows below which boxes count as neighbours, in CSS pixels. */
const neighbours = 60;

/**
 * The way of an arrow between two boxes: straight down to a neighbour, in an arc at the right over boxes between, and from side to
 * side between columns.
 * @returns an SVG path, and where its label stands
 */
export function routeArrow(from: Place, to: Place): { path: string; middle: { x: number; y: number } } {
  if (overlaps(from, to)) {
    const gap = to.top - (from.top + from.height);
    if (gap >= 0 && gap < neighbours) return down(from, to);
    return arc(from, to);
  }
  const rightwards = to.left >= from.left + from.width;
  const start = { x: rightwards ? from.left + from.width : from.left, y: from.top + from.height / 2 };
  const end = { x: rightwards ? to.left : to.left + to.width, y: to.top + to.height / 2 };
  const bend = (end.x - start.x) / 2;
  const path = `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`;
  return { path, middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - 4 } };
}

function overlaps(a: Place, b: Place): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width;
}

function down(from: Place, to: Place) {
  const x = Math.min(from.left + from.width / 2, to.left + to.width / 2);
  const start = from.top + from.height;
  return { path: `M${x},${start} L${x},${to.top}`, middle: { x: x + 6, y: (start + to.top) / 2 + 4 } };
}

function arc(from: Place, to: Place) {
  const start = { x: from.left + from.width, y: from.top + from.height * 0.7 };
  const end = { x: to.left + to.width, y: to.top + to.height * 0.3 };
  const out = Math.max(start.x, end.x) + 24 + Math.min(72, Math.abs(end.y - start.y) / 8);
  const path = `M${start.x},${start.y} C${out},${start.y} ${out},${end.y} ${end.x},${end.y}`;
  return { path, middle: { x: out - 8, y: (start.y + end.y) / 2 + 4 } };
}
