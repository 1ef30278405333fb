import { compareVersions } from '../../../core/schema/version.ts';

/** In what the versions of libpam read files differently; between 1.5.0 and 1.7.2 that is all. */
export interface Edition {
  /** From 1.6.0 on a comment or blank line ends a continued line; before, what follows is joined. */
  readonly endsAtBlank: boolean;
  /** From 1.6.0 on 16 levels of includes of any kind are followed; before, only substacks are counted. */
  readonly boundsIncludes: boolean;
  /** From 1.6.0 on a control whose jump exceeds an int cannot be read; before, the number overflows. */
  readonly refusesLargeJumps: boolean;
  /** Before 1.6.0 a line is read into so many bytes, one of which ends it; from then on it may have any length. */
  readonly lineBuffer: number | undefined;
}

/**
 * How a version of Linux-PAM reads (pam_handlers.c, pam_misc.c and pam_line.c of Linux-PAM 1.5.0 to 1.7.2).
 * @param version such as `1.5.2`; undefined for any: then lines are joined as in 1.5, and length and bounds are those of 1.7
 */
export function editionOf(version: string | undefined): Edition {
  const since = (first: string) => version === undefined || compareVersions(version, first) >= 0;
  return {
    endsAtBlank: version !== undefined && since('1.6.0'),
    boundsIncludes: since('1.6.0'),
    refusesLargeJumps: since('1.6.0'),
    lineBuffer: since('1.6.0') ? undefined : 1024,
  };
}

/** Whether two editions read every file alike. */
export function isSameEdition(one: Edition, other: Edition): boolean {
  return one.endsAtBlank === other.endsAtBlank && one.refusesLargeJumps === other.refusesLargeJumps;
}
