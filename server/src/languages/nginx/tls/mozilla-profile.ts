/** One of Mozilla's recommended TLS configurations. */
export interface MozillaProfile {
  readonly name: 'modern' | 'intermediate' | 'old';
  /** Version of the guidelines that the profile is from. */
  readonly guidelinesVersion: string;
  readonly protocols: readonly string[];
  /** OpenSSL's names up to TLS 1.2, most preferred first; empty when the profile is TLS 1.3 only. */
  readonly opensslCiphers: readonly string[];
  /** TLS 1.3 suites. */
  readonly opensslCiphersuites: readonly string[];
  readonly curves: readonly string[];
  /** Size in bits of Diffie-Hellman parameters; undefined: none needed. */
  readonly dhParamSize: number | undefined;
  readonly certificateTypes: readonly string[];
  readonly certificateCurves: readonly string[];
  /** Smallest RSA key in bits; undefined: no RSA. */
  readonly rsaKeySize: number | undefined;
  /** Longest life of a certificate in days. */
  readonly maximumCertificateLifespan: number;
  readonly recommendedCertificateLifespan: number;
  /** Least max-age of Strict-Transport-Security, in seconds. */
  readonly hstsMinAge: number;
  readonly ocspStaple: boolean;
  /** Whether the server's order of suites shall win. */
  readonly serverPreferredOrder: boolean;
  readonly oldestClients: readonly string[];
}
