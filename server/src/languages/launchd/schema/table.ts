import { key, type LaunchdKey } from './keys.ts';

const limits: readonly LaunchdKey[] = [
  key('Core', 'integer', 'Largest core file, in bytes.'),
  key('CPU', 'integer', 'Processor time that the process may use, in seconds.'),
  key('Data', 'integer', 'Largest data segment, in bytes.'),
  key('FileSize', 'integer', 'Largest file that the process may write, in bytes.'),
  key('MemoryLock', 'integer', 'Memory that the process may lock, in bytes.'),
  key(
    'NumberOfFiles',
    'integer',
    'How many files the process may have open; at the root level this sets the kernel’s limit.',
  ),
  key(
    'NumberOfProcesses',
    'integer',
    'How many processes the user may have; at the root level this sets the kernel’s limit.',
  ),
  key('ResidentSetSize', 'integer', 'Physical memory that the process may use, in bytes.'),
  key('Stack', 'integer', 'Largest stack, in bytes.'),
];

const calendar: readonly LaunchdKey[] = [
  key('Minute', 'integer', 'Minute of the hour, 0 to 59; every minute when absent.'),
  key('Hour', 'integer', 'Hour of the day, 0 to 23; every hour when absent.'),
  key('Day', 'integer', 'Day of the month, 1 to 31; every day when absent.'),
  key('Weekday', 'integer', 'Day of the week, 0 and 7 are Sunday; every day when absent.'),
  key('Month', 'integer', 'Month, 1 to 12; every month when absent.'),
];

const socket: readonly LaunchdKey[] = [
  key('SockType', 'string', 'The kind of socket.', { values: ['stream', 'dgram', 'seqpacket'], default: 'stream' }),
  key('SockPassive', 'boolean', 'Whether the socket listens (true) or connects (false).', { default: 'true' }),
  key('SockNodeName', 'string', 'The address or host name to bind or connect to.'),
  key('SockServiceName', 'string|integer', 'The port, as a number or as a name of services(5).'),
  key('SockFamily', 'string', 'The address family.', { values: ['IPv4', 'IPv6', 'IPv4v6', 'Unix'] }),
  key('SockProtocol', 'string', 'The protocol.', { values: ['TCP', 'UDP'] }),
  key('SockPathName', 'string', 'The path of a socket in the file system.'),
  key('SecureSocketWithKey', 'string', 'Makes a socket at a secret path and tells it in this environment variable.'),
  key('SockPathOwner', 'integer', 'The user id that owns the socket’s path.'),
  key('SockPathGroup', 'integer', 'The group id that owns the socket’s path.'),
  key('SockPathMode', 'integer', 'The mode of the socket’s path, as a decimal number: 438 is 0666.', {
    min: 0,
    max: 0o7777,
  }),
  key('Bonjour', 'boolean|string|array', 'Announces the socket under its service’s name, or under the names given.'),
  key('MulticastGroup', 'string', 'The multicast group that a datagram socket joins.'),
];

const keepAlive: readonly LaunchdKey[] = [
  key('SuccessfulExit', 'boolean', 'Restart only after an exit with status 0 (true), or only after any other (false).'),
  key('NetworkState', 'boolean', 'Restarted the job while the network was up; no longer read.', {
    deprecated: '10.10',
    fate: 'does nothing since OS X 10.10',
  }),
  key('PathState', 'dict', 'Restart while a path exists (true) or does not (false).', { items: 'boolean' }),
  key('OtherJobEnabled', 'dict', 'Restart while another job is loaded (true) or is not (false).', { items: 'boolean' }),
  key('Crashed', 'boolean', 'Restart only after a crash (true), or only when it did not crash (false).'),
  key('AfterInitialDemand', 'boolean', 'Keep alive only once something has asked for the job.'),
];

const machService: readonly LaunchdKey[] = [
  key('ResetAtClose', 'boolean', 'Make the port anew whenever the job lets go of it.'),
  key('HideUntilCheckIn', 'boolean', 'Hide the service until the job has checked in.'),
];

/** Every key of launchd.plist(5) and those that launchd’s own source reads beside it. */
export const jobKeys: readonly LaunchdKey[] = [
  key('Label', 'string', 'The job’s name; unique in its domain, by custom the name of the file without .plist.'),
  key(
    'Disabled',
    'boolean',
    'Whether the job is off until somebody enables it; launchctl’s own record comes before it.',
    { default: 'false' },
  ),
  key('UserName', 'string', 'The user that the job runs as; only the system’s domain can choose one.', {
    only: 'daemon',
  }),
  key('GroupName', 'string', 'The group that the job runs as; only the system’s domain can choose one.', {
    only: 'daemon',
  }),
  key('inetdCompatibility', 'dict', 'Starts the program as inetd would, with the connection as its standard input.', {
    keys: [key('Wait', 'boolean', 'Whether the program gets the listening socket (true) or one connection (false).')],
  }),
  key('LimitLoadToHosts', 'array|string', 'Hosts that load the job; no longer read.', {
    deprecated: '10.10',
    fate: 'is not read since OS X 10.10: every host loads the job',
  }),
  key('LimitLoadFromHosts', 'array|string', 'Hosts that do not load the job; no longer read.', {
    deprecated: '10.10',
    fate: 'is not read since OS X 10.10: every host loads the job',
  }),
  key('LimitLoadToSessionType', 'string|array', 'The kinds of session in which an agent runs.', {
    only: 'agent',
    values: ['Aqua', 'Background', 'LoginWindow', 'StandardIO', 'System'],
    // Apple’s own jobs name sessions that no manual page does.
    moreValues: true,
  }),
  key('LimitLoadToHardware', 'dict', 'Loads the job only on hardware with these sysctl values.', { items: 'array' }),
  key('LimitLoadFromHardware', 'dict', 'Does not load the job on hardware with these sysctl values.', {
    items: 'array',
  }),
  key('Program', 'string', 'The absolute path of the program; the first of ProgramArguments when absent.'),
  key('BundleProgram', 'string', 'The path of the program within the app that registered the job.'),
  key(
    'ProgramArguments',
    'array',
    'The arguments, the program’s own name first, one string for each; no shell splits them.',
    { items: 'string' },
  ),
  key('EnableGlobbing', 'boolean', 'Has launchd expand patterns and `~` in the arguments, as glob(3) does.', {
    default: 'false',
  }),
  key('EnableTransactions', 'boolean', 'The job tells when it must not be killed, with xpc_transaction_begin.'),
  key(
    'EnablePressuredExit',
    'boolean',
    'The job may be killed under memory pressure and is started again when needed.',
  ),
  key('OnDemand', 'boolean', 'The old way to say KeepAlive, the other way round.', {
    deprecated: '10.5',
    replacement: 'KeepAlive',
    fate: 'gave way to KeepAlive in Mac OS X 10.5: true does nothing, and false counts as KeepAlive true',
  }),
  key('ServiceIPC', 'boolean', 'Said that the job speaks launchd’s protocol; to be removed.', {
    deprecated: '10.9',
    fate: 'says nothing to launchd since OS X 10.9',
  }),
  key('KeepAlive', 'boolean|dict', 'Whether the job is started again whenever it ends, or under which conditions.', {
    default: 'false',
    keys: keepAlive,
  }),
  key('RunAtLoad', 'boolean', 'Starts the job as soon as it is loaded.', { default: 'false' }),
  key('RootDirectory', 'string', 'The folder that the job sees as the root of the file system (chroot).'),
  key('WorkingDirectory', 'string', 'The folder in which the job starts.'),
  key('EnvironmentVariables', 'dict', 'Environment variables of the job; anybody can read them with launchctl.', {
    items: 'string',
  }),
  key('UserEnvironmentVariables', 'dict', 'Environment variables of the user’s session.', { items: 'string' }),
  key('Umask', 'integer|string', 'The umask: a decimal number, or an octal one as a string ("022").'),
  key('TimeOut', 'integer', 'Told the job after how many idle seconds it should stop; no longer read.', {
    deprecated: '10.10',
    fate: 'does nothing since OS X 10.10: EnablePressuredExit lets an idle job end',
    min: 0,
  }),
  key('ExitTimeOut', 'integer', 'Seconds between SIGTERM and SIGKILL; 0 means for ever.', {
    default: '20',
    min: 0,
  }),
  key('ThrottleInterval', 'integer', 'Seconds that must lie between two starts.', {
    default: '10',
    min: 0,
  }),
  key('InitGroups', 'boolean', 'Whether initgroups(3) sets the user’s further groups.', { default: 'true' }),
  key('WatchPaths', 'array', 'Starts the job when one of these paths changes.', { items: 'string' }),
  key('QueueDirectories', 'array', 'Keeps the job alive while one of these folders is not empty.', { items: 'string' }),
  key('StartOnMount', 'boolean', 'Starts the job whenever a file system is mounted.'),
  key('StartInterval', 'integer', 'Starts the job every so many seconds.', { min: 1 }),
  key(
    'StartCalendarInterval',
    'dict|array',
    'Starts the job at times of the calendar, as cron does; missed ones are made up for after sleep.',
    { keys: calendar },
  ),
  key('StandardInPath', 'string', 'The file that is the job’s standard input.'),
  key('StandardOutPath', 'string', 'The file that gets the job’s standard output.'),
  key('StandardErrorPath', 'string', 'The file that gets the job’s standard error.'),
  key('Debug', 'boolean', 'Has launchd log more while it deals with the job.'),
  key('WaitForDebugger', 'boolean', 'The job waits for a debugger before its first instruction.'),
  key('SoftResourceLimits', 'dict', 'Limits that the job may raise up to the hard ones.', { keys: limits }),
  key('HardResourceLimits', 'dict', 'Limits that the job cannot raise.', { keys: limits }),
  key('Nice', 'integer', 'The niceness of the job, from -20 to 20.', { min: -20, max: 20 }),
  key('ProcessType', 'string', 'What the job is for, which decides how much of the machine it gets.', {
    values: ['Background', 'Standard', 'Adaptive', 'Interactive'],
    default: 'Standard',
  }),
  key('AbandonProcessGroup', 'boolean', 'Leaves the job’s children alive when it ends.'),
  key('LowPriorityIO', 'boolean', 'The job’s file access gives way to that of others.'),
  key('LowPriorityBackgroundIO', 'boolean', 'The same while the job runs in the background.'),
  key(
    'MaterializeDatalessFiles',
    'boolean',
    'Whether files that lie in the cloud are fetched when the job reads them.',
  ),
  key('LaunchOnlyOnce', 'boolean', 'The job runs once and not again before the next boot.'),
  key('MachServices', 'dict', 'Mach services that the job answers for; asking for one starts it.', {
    keys: machService,
  }),
  key('Sockets', 'dict', 'Sockets that launchd opens; a connection starts the job.', { keys: socket }),
  key('LaunchEvents', 'dict', 'Events of other subsystems that start the job.', { items: 'dict' }),
  key('HopefullyExitsLast', 'string|boolean', 'Asked to be stopped last at shutdown; no longer read.', {
    deprecated: '10.10',
    fate: 'does nothing since OS X 10.10',
  }),
  key('HopefullyExitsFirst', 'string|boolean', 'Asked to be stopped first at shutdown; no longer read.', {
    deprecated: '10.10',
    fate: 'does nothing since OS X 10.10',
  }),
  key('SessionCreate', 'boolean', 'Gives the job a security session of its own.'),
  key('LegacyTimers', 'boolean', 'The job’s timers are not joined with those of others to save power.'),
  key(
    'AssociatedBundleIdentifiers',
    'string|array',
    'The apps that the job belongs to, shown to the person in the login items.',
  ),
  key('AuditSessionID', 'integer', 'The audit session that the job joins.'),
  key('BeginTransactionAtShutdown', 'boolean', 'Keeps the job from being killed at shutdown before it says so.'),
  key('BinaryOrderPreference', 'array', 'The architectures to prefer in a program that has several.'),
  key('CFBundleIdentifier', 'string', 'The identifier of the bundle that the job belongs to.'),
  key('DisableASLR', 'boolean', 'Loads the program at the same address every time.'),
  key('EmbeddedHomeScreen', 'boolean', 'Marks the home screen of iOS.'),
  key('EmbeddedMainThreadPriority', 'integer', 'The priority of the main thread on iOS.'),
  key('EmbeddedPrivilegeDispensation', 'boolean', 'Lets the job choose a user on iOS.'),
  key('EnterKernelDebuggerBeforeKill', 'boolean', 'Enters the kernel’s debugger instead of killing the job.'),
  key('EventMonitor', 'boolean', 'Marks the job that watches for LaunchEvents.'),
  key('IgnoreProcessGroupAtShutdown', 'boolean', 'Does not wait for the job’s process group at shutdown.'),
  key('JetsamPriority', 'integer', 'How late the job is killed when memory is short.', {
    deprecated: '10.7',
    fate: 'belongs into the dictionary JetsamProperties since OS X 10.7',
  }),
  key('JetsamProperties', 'dict', 'How the job is treated when memory is short.'),
  key('JoinGUISession', 'boolean', 'Runs the job in the session of the person at the screen.'),
  key('MachExceptionHandler', 'boolean|string', 'Who handles the job’s Mach exceptions.'),
  key('MultipleInstances', 'boolean', 'Lets several instances of the job run at once.'),
  key('POSIXSpawnType', 'string', 'The older name of ProcessType.', { replacement: 'ProcessType' }),
  key('Policies', 'dict', 'Policies about whom the job may talk to.'),
  key('QuarantineData', 'opaque', 'Quarantine marks of the files that the job writes.'),
  key('SandboxContainer', 'string', 'The container that the job’s sandbox uses.'),
  key('SandboxFlags', 'dict|integer', 'Flags of the job’s sandbox.'),
  key('SandboxProfile', 'string', 'The profile of the job’s sandbox.'),
  key('SecuritySessionUUID', 'opaque', 'The security session that the job joins.'),
  key('ShutdownMonitor', 'boolean', 'Marks the job that watches the shutdown.'),
  key('XPCDomain', 'string', 'The domain that the job’s XPC services belong to.'),
  key('XPCDomainBootstrapper', 'boolean', 'Marks the job that sets up an XPC domain.'),
];

const byName: ReadonlyMap<string, LaunchdKey> = new Map(jobKeys.map((entry) => [entry.name, entry]));

/** A key of the outermost dictionary. */
export function findKey(name: string): LaunchdKey | undefined {
  return byName.get(name);
}
