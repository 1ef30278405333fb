/** Networks of IPv4 that no router of the internet carries, and those for examples. Source: RFC 6890, RFC 5737, RFC 6598. */
const localIpv4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89])\./;

/** Whether a host is written as an address that the whole internet can reach; names say nothing. */
export function isPublicAddress(host: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return !localIpv4.test(host);
  // Global unicast is 2000::/3 (RFC 4291); 2001:db8::/32 is for examples (RFC 3849).
  return /^[23][0-9a-f]{3}:[0-9a-f:.]*$/i.test(host) && !/^2001:0?db8:/i.test(host);
}

/** The host of `host` or `host:port`, as iceccd's option -s takes it (daemon/main.cpp, icecream 1.4). */
export function hostOf(scheduler: string): string {
  const colon = scheduler.lastIndexOf(':');
  return colon < 0 || scheduler.indexOf(':') !== colon ? scheduler : scheduler.slice(0, colon);
}
