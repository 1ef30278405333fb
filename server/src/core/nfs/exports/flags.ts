/** The flags of an export (nfs-utils, support/include/nfs/export.h). */
export const flags = {
  readOnly: 0x1,
  insecurePort: 0x2,
  rootSquash: 0x4,
  allSquash: 0x8,
  async: 0x10,
  gatheredWrites: 0x20,
  noReaddirPlus: 0x40,
  securityLabel: 0x80,
  signFileHandle: 0x100,
  noHide: 0x200,
  noSubtreeCheck: 0x400,
  noAuthNlm: 0x800,
  fsid: 0x2000,
  crossMount: 0x4000,
  noAcl: 0x8000,
  pnfs: 0x20000,
} as const;

/** What holds before any option is read (EXPORT_DEFAULT_FLAGS in support/nfs/exports.c). */
export const defaultFlags = flags.readOnly | flags.rootSquash | flags.gatheredWrites | flags.noSubtreeCheck;

/** Options that set a flag or clear it. */
export const flagOptions: Readonly<Record<string, { readonly flag: number; readonly set: boolean }>> = {
  ro: { flag: flags.readOnly, set: true },
  rw: { flag: flags.readOnly, set: false },
  secure: { flag: flags.insecurePort, set: false },
  insecure: { flag: flags.insecurePort, set: true },
  sync: { flag: flags.async, set: false },
  async: { flag: flags.async, set: true },
  nordirplus: { flag: flags.noReaddirPlus, set: true },
  security_label: { flag: flags.securityLabel, set: true },
  sign_fh: { flag: flags.signFileHandle, set: true },
  nohide: { flag: flags.noHide, set: true },
  hide: { flag: flags.noHide, set: false },
  crossmnt: { flag: flags.crossMount, set: true },
  nocrossmnt: { flag: flags.crossMount, set: false },
  wdelay: { flag: flags.gatheredWrites, set: true },
  no_wdelay: { flag: flags.gatheredWrites, set: false },
  root_squash: { flag: flags.rootSquash, set: true },
  no_root_squash: { flag: flags.rootSquash, set: false },
  all_squash: { flag: flags.allSquash, set: true },
  no_all_squash: { flag: flags.allSquash, set: false },
  subtree_check: { flag: flags.noSubtreeCheck, set: false },
  no_subtree_check: { flag: flags.noSubtreeCheck, set: true },
  auth_nlm: { flag: flags.noAuthNlm, set: false },
  no_auth_nlm: { flag: flags.noAuthNlm, set: true },
  secure_locks: { flag: flags.noAuthNlm, set: false },
  insecure_locks: { flag: flags.noAuthNlm, set: true },
  acl: { flag: flags.noAcl, set: false },
  no_acl: { flag: flags.noAcl, set: true },
  pnfs: { flag: flags.pnfs, set: true },
  no_pnfs: { flag: flags.pnfs, set: false },
};

/** Flags that each security flavour of an export may have of its own (NFSEXP_OLD_SECINFO_FLAGS). */
export const perFlavourFlags = flags.readOnly | flags.rootSquash | flags.allSquash;
