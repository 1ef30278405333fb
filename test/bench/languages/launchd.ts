import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>org.example.reports</string>
	<key>ProgramArguments</key>
	<array>
		<string>/usr/local/sbin/reports</string>
		<string>--verbose</string>
	</array>
	<key>EnvironmentVariables</key>
	<dict>
		<key>PATH</key>
		<string>/usr/local/bin:/usr/bin:/bin</string>
	</dict>
	<key>ThrottleInterval</key>
	<integer>30</integer>
	<key>StandardErrorPath</key>
	<string>/var/log/reports.log</string>
	<key>StartCalendarInterval</key>
	<array>
`;

/** Every fifth time has an hour that no day has. */
const time = (index: number) => `		<!-- Report ${index} -->
		<dict>
			<key>Weekday</key>
			<integer>${index % 7}</integer>
			<key>Hour</key>
			<integer>${index % 5 === 0 ? 24 : index % 24}</integer>
			<key>Minute</key>
			<integer>${index % 60}</integer>
		</dict>
`;

/** A job that the calendar starts at a great many times. */
export const launchd: BenchLanguage = {
  languageId: 'launchd',
  uri: 'file:///srv/Library/LaunchDaemons/org.example.reports.plist',
  document: (lines) => fillLines(lines, { head, block: time, filler: '', tail: '\t</array>\n</dict>\n</plist>\n' }),
  pasted: '\t\t<!--\n\t\t<string>one</string>\n\t\t<string>two</string>\n\t\t-->\n',
  places: { completion: /^\t\t\t<key>\w/gm, hover: /^\t\t\t<key>\w+/gm },
};
