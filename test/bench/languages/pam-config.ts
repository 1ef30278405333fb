import type { BenchLanguage } from './bench-language.ts';

const head = `Name: Example
Default: yes
Priority: 256
Conflicts: example-old, example-test
`;

const stacks = ['Auth', 'Account', 'Password', 'Session'].flatMap((type) => [
  { type, field: type },
  { type, field: `${type}-Initial` },
]);

/** A line of a stack as profiles have them; some have a mistake that people make. */
function line(index: number): string {
  const slip = (every: number, wrong: string, right: string) => (index % every < 5 ? wrong : right);
  const lines = [
    `\t[success=end default=ignore]\t${slip(250, 'pam_unxi', 'pam_unix')}.so`,
    `\t[success=end new_authtok_reqd=done default=ignore]\tpam_ldap.so minimum_uid=${1000 + index}`,
    `\t[success=end ${slip(150, 'user_unknwon', 'user_unknown')}=ignore default=die]\tpam_krb5.so minimum_uid=${1000 + index}`,
    `\toptional\tpam_exec.so quiet /usr/local/sbin/note-${index}`,
    `${slip(200, '\trequierd', '\trequired')}\tpam_env.so ${slip(175, 'redenv', 'readenv')}=1 envfile=/etc/env-${index}`,
  ];
  return `${lines[index % lines.length]}\n`;
}

/** A profile whose stacks grow far beyond what anybody writes. */
export const pamConfig: BenchLanguage = {
  languageId: 'pam-config',
  uri: 'file:///srv/pam-configs/example',
  short: true,
  document(lines) {
    const fields = stacks.flatMap(({ type, field }) => [
      ...(type === field ? [`${type}-Type: ${type === 'Session' ? 'Additional' : 'Primary'}\n`] : []),
      `${field}:\n`,
    ]);
    const free = lines - head.split('\n').length + 1 - fields.length;
    const share = Math.ceil(free / stacks.length);
    let index = 0;
    const body = fields.flatMap((name) => {
      const size = name.includes('-Type') ? 0 : Math.min(share, free - index);
      return [name, ...Array.from({ length: size }, () => line(index++))];
    });
    return head + body.join('');
  },
  pasted:
    '\toptional\tpam_echo.so one\n\toptional\tpam_echo.so two\n\toptional\tpam_echo.so three\n\toptional\tpam_echo.so four\n',
  places: { completion: /^\t.*pam_\w+\.so \w+/gm, hover: /pam_\w+\.so/g },
};
