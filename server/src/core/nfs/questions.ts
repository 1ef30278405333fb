import type { Choice } from '../questions/question.ts';

/** Flavours of Kerberos to choose from, strongest first. */
export const kerberosChoices: readonly Choice[] = [
  { value: 'krb5p', label: 'krb5p', detail: 'Kerberos, everything encrypted' },
  { value: 'krb5i', label: 'krb5i', detail: 'Kerberos, everything signed' },
  { value: 'krb5', label: 'krb5', detail: 'Kerberos, for the user alone' },
];
