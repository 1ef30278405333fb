/** Programs that do one thing and end. */
const short =
  /^\/(?:usr\/)?s?bin\/(?:true|false|echo|date|touch|cp|mv|rm|mkdir|chmod|chown|ln|defaults|launchctl|pmset|sysctl|ifconfig|networksetup|open|osascript|killall|kill|say|mount|umount|diskutil|tmutil|softwareupdate)$/;

/** Whether a program, by its path, does one thing and ends, so that launchd has nothing to keep alive. */
export function endsAtOnce(path: string): boolean {
  return short.test(path);
}
