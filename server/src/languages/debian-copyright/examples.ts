/** The header that the examples of the rules begin with. */
export const header = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n';

/** A stanza about all files under a licence. */
export const allFiles = (license: string): string =>
  `Files: *\nCopyright: 2024 A <a@example.org>\nLicense: ${license}\n`;

/** A stand-alone License stanza with some text. */
export const licenseStanza = (license: string): string => `\nLicense: ${license}\n The terms.\n`;
