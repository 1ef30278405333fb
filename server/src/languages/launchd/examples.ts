/** A program for the examples of rules. */
export const program = '  <key>ProgramArguments</key>\n  <array>\n    <string>/usr/bin/true</string>\n  </array>';

/** A job for the examples of rules: a label, and what the rule is about. */
export const job = (body: string): string =>
  `<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>org.example.job</string>\n${body}\n</dict>\n</plist>\n`;

/** A job that runs a program with these arguments, for the examples of rules. */
export const runs = (words: readonly string[], more = ''): string =>
  job(
    `  <key>ProgramArguments</key>\n  <array>\n${words.map((word) => `    <string>${word}</string>`).join('\n')}\n  </array>${more}`,
  );

/** A property list that is no job. */
export const plist = (body: string): string => `<plist version="1.0">\n<dict>\n${body}\n</dict>\n</plist>\n`;
