/**
 * Whether a service by its name is no service of its own, or is meant to let people in unasked: what others include
 * (Debian's common-*, Red Hat's system-auth, …), and the automatic logins and greeters of display managers.
 */
export function isFragment(service: string): boolean {
  return (
    /^(common|system|base|global|local|include)[-_]/.test(service) ||
    /^(password-auth|postlogin|fingerprint-auth|smartcard-auth)/.test(service) ||
    /[-_](local|ac|include|common|auto|system)$/.test(service) ||
    /auto-?login|greeter|launch-environment|no-?passw(or)?d|systemd-user|runuser|atd|cron/.test(service)
  );
}
