/** A program for the examples of rules. */
export const program = '  <key>ProgramArguments</key>\n  <array>\n    <string>/usr/bin/true</string>\n  </array>';

/** A job for the examples of rules: a label, and what the rule is about. */
export const job = (body: string): string =>
  `<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>org.example.job</string>\n${body}\n</dict>\n</plist>\n`;

/** A property list that is no job. */
export const plist = (body: string): string => `<plist version="1.0">\n<dict>\n${body}\n</dict>\n</plist>\n`;
