/**
 * The release of Mac OS X or macOS that brought each key. Source: up to 10.9 the first of launchd 106 (10.4), 257 (10.5), 328
 * (10.6), 392 (10.7), 442 (10.8) and 842 (10.9) whose sources or manual page name it; 10.10 by Apple’s “OS X v10.10 API Diffs”
 * (launch.h); 10.15 by the manual page of Xcode 11.3 and xnu 6153, the first whose sys/resource.h has the policy that the key
 * sets; 13.0 by the manual pages of Xcode 13 and 14.
 */
const firstIn: Readonly<Record<string, string>> = {
  '10.4':
    'Label Disabled UserName GroupName inetdCompatibility Wait Program ProgramArguments OnDemand ServiceIPC RunAtLoad RootDirectory WorkingDirectory EnvironmentVariables UserEnvironmentVariables Umask TimeOut InitGroups WatchPaths QueueDirectories StartInterval StartCalendarInterval Minute Hour Day Weekday Month StandardOutPath StandardErrorPath Debug SoftResourceLimits HardResourceLimits Core CPU Data FileSize MemoryLock NumberOfFiles NumberOfProcesses ResidentSetSize Stack Nice LowPriorityIO Sockets SockType SockPassive SockNodeName SockServiceName SockFamily SockProtocol SockPathName SockPathMode SecureSocketWithKey Bonjour MulticastGroup SessionCreate',
  '10.5':
    'LimitLoadToHosts LimitLoadFromHosts LimitLoadToSessionType EnableGlobbing KeepAlive SuccessfulExit NetworkState PathState OtherJobEnabled ExitTimeOut ThrottleInterval StartOnMount WaitForDebugger AbandonProcessGroup LaunchOnlyOnce MachServices ResetAtClose HideUntilCheckIn HopefullyExitsLast HopefullyExitsFirst BinaryOrderPreference EnterKernelDebuggerBeforeKill MachExceptionHandler Policies QuarantineData SandboxFlags SandboxProfile',
  '10.6':
    'AfterInitialDemand EnableTransactions StandardInPath EmbeddedMainThreadPriority EmbeddedPrivilegeDispensation IgnoreProcessGroupAtShutdown JetsamPriority JetsamProperties SecuritySessionUUID',
  '10.7':
    'LimitLoadToHardware LimitLoadFromHardware Crashed LaunchEvents BeginTransactionAtShutdown DisableASLR EventMonitor MultipleInstances POSIXSpawnType ShutdownMonitor XPCDomain XPCDomainBootstrapper',
  '10.9':
    'ProcessType LowPriorityBackgroundIO LegacyTimers AuditSessionID CFBundleIdentifier EmbeddedHomeScreen JoinGUISession SandboxContainer',
  '10.10': 'EnablePressuredExit SockPathOwner SockPathGroup',
  '10.15': 'MaterializeDatalessFiles',
  '13.0': 'BundleProgram AssociatedBundleIdentifiers',
};

const release: ReadonlyMap<string, string> = new Map(
  Object.entries(firstIn).flatMap(([version, names]) => names.split(' ').map((name) => [name, version] as const)),
);

/** Keys that launchd’s source reads and no manual page explains. */
const undocumented = new Set(
  'AfterInitialDemand AuditSessionID BeginTransactionAtShutdown BinaryOrderPreference CFBundleIdentifier DisableASLR EmbeddedHomeScreen EmbeddedMainThreadPriority EmbeddedPrivilegeDispensation EnterKernelDebuggerBeforeKill EventMonitor IgnoreProcessGroupAtShutdown JetsamPriority JetsamProperties JoinGUISession MachExceptionHandler MultipleInstances POSIXSpawnType Policies QuarantineData SandboxContainer SandboxFlags SandboxProfile SecuritySessionUUID ShutdownMonitor UserEnvironmentVariables XPCDomain XPCDomainBootstrapper'.split(
    ' ',
  ),
);

/** The release that brought a key, such as `10.5`; undefined where the table does not have the key. */
export function sinceOf(name: string): string | undefined {
  return release.get(name);
}

/** The page that explains a key: the manual of the present macOS, or launchd’s source. */
export function docsOf(name: string): string {
  return undocumented.has(name)
    ? 'https://github.com/apple-oss-distributions/launchd/blob/launchd-842.1.4/src/core.c'
    : `https://keith.github.io/xcode-man-pages/launchd.plist.5.html#${name}`;
}
