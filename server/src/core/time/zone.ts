/** Time as the clocks of one place show it. */
export interface Zone {
  readonly name: string;
  /** What the clock shows at an instant, as if it were UTC; both in milliseconds since 1970. */
  wallOf(instant: number): number;
}

/** How clocks go in a time zone of the IANA database, or in that of this machine; undefined for a name that nobody knows. */
export function zoneOf(name?: string): Zone | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      ...(name === undefined || name === '' ? {} : { timeZone: name }),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return {
      // The name that was asked for: engines have older ones for some zones.
      name: name === undefined || name === '' ? format.resolvedOptions().timeZone : name,
      wallOf(instant) {
        const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
        const get = (part: Intl.DateTimeFormatPartTypes) => parts.get(part) ?? 0;
        return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
      },
    };
  } catch {
    return undefined;
  }
}

const day = 86_400_000;

/** How far the clocks of a place are ahead of UTC, in milliseconds, half a day or more before or after a change around `wall`. */
export function offsetsAround(zone: Zone, wall: number): { readonly before: number; readonly after: number } {
  const offsetAt = (instant: number) => zone.wallOf(instant) - instant;
  return { before: offsetAt(wall - day), after: offsetAt(wall + day) };
}

/** The instants at which a clock shows a time, ascending: none for one that is left out in spring, two in autumn. */
export function instantsShowing(zone: Zone, wall: number): number[] {
  const { before, after } = offsetsAround(zone, wall);
  const candidates = [...new Set([wall - before, wall - after])];
  return candidates.filter((instant) => zone.wallOf(instant) === wall).sort((a, b) => a - b);
}
