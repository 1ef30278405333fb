/** What the exit status of every command says. */
export const exitCodes = {
  clean: 0,
  /** `check` found something at the level of `--fail-on` or worse. */
  findings: 1,
  /** The command, or a part of what it was asked, could not be done; stderr says why. */
  failed: 2,
} as const;
