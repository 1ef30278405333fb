/** A time of day. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
}

/** What a renewal job is made of. */
export interface Renewal {
  readonly name: string;
  /** The first of two times, twelve hours apart. */
  readonly time: Time;
  /** The folder for the challenges; undefined where Certbot uses another way. */
  readonly webroot: string | undefined;
  readonly standalone: boolean;
  readonly service: string | undefined;
}

/**
 * A time in the first half of the day that follows from a name: any minute, but no full hour, when everybody asks.
 * The hash is FNV-1a with 32 bits.
 */
export function renewalTime(name: string): Time {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return { hour: Math.floor(hash / 64) % 12, minute: 1 + (hash % 59) };
}

/** Both hours of the day, ascending. */
export function bothHours({ hour }: Time): readonly [number, number] {
  return [hour % 12, (hour % 12) + 12];
}
