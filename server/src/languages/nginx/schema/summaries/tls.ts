import type { Summaries } from './types.ts';

/** TLS towards clients, which http, stream and mail configure with the same directives. */
export const tlsServerSummaries: Summaries = {
  ssl_certificate: 'Certificate (PEM) followed by its intermediates; may be given twice, for RSA and ECDSA.',
  ssl_certificate_compression: 'Compresses certificates in TLS 1.3 handshakes; needs OpenSSL 3.2 or newer.',
  ssl_certificate_key: 'Private key of the certificate; readable by root alone is enough.',
  ssl_ciphers: 'Cipher suites up to TLS 1.2, as an OpenSSL cipher string; TLS 1.3 has its own list.',
  ssl_client_certificate: 'CA certificates that client certificates are verified against; their names go to clients.',
  ssl_conf_command: "Passes one command straight to OpenSSL's configuration, such as Ciphersuites for TLS 1.3.",
  ssl_crl: 'Revocation lists that client certificates are checked against; expired lists refuse everybody.',
  ssl_dhparam: 'Parameters of DHE key exchange, of 2048 bits or more; without them DHE suites are not used.',
  ssl_ecdh_curve: 'Groups for the key exchange, best first; "auto" leaves the list to OpenSSL.',
  ssl_password_file: 'Passphrases for encrypted private keys, one to a line, tried in turn.',
  ssl_prefer_server_ciphers: "Uses the server's order of cipher suites; with modern suites the client's is as good.",
  ssl_protocols: 'TLS versions that clients may use; only TLSv1.2 and TLSv1.3 are safe.',
  ssl_session_cache: 'Where sessions are kept for resumption; "shared:NAME:SIZE" serves all workers.',
  ssl_session_ticket_key: 'Keys of session tickets, the first encrypts; share and rotate them among several servers.',
  ssl_session_tickets: 'Whether sessions are resumed by tickets; without rotated keys they weaken forward secrecy.',
  ssl_session_timeout: 'For how long a client may resume a session.',
  ssl_trusted_certificate: 'CA certificates for client certificates and OCSP answers that clients are not told of.',
  ssl_verify_client: 'Whether clients have to show a certificate; with "optional" the result is in a variable.',
  ssl_verify_depth: 'How many intermediate certificates a client certificate may come with.',
};

/** What http and stream have beyond mail. */
export const tlsServerMoreSummaries: Summaries = {
  ssl_certificate_cache:
    'Keeps certificates and keys that variables name in memory, so that they are not read each time.',
  ssl_ech_file: 'Key and configuration for Encrypted Client Hello, which hides the server name; needs OpenSSL 4.',
  ssl_key_log: 'File that session secrets are logged to for Wireshark; for debugging only, it breaks confidentiality.',
  ssl_ocsp: 'Asks the CA whether a client certificate is revoked; "leaf" leaves its intermediates out.',
  ssl_ocsp_cache: 'Shared memory that OCSP answers about client certificates are kept in.',
  ssl_ocsp_responder: 'OCSP responder to ask about client certificates, rather than the one they name.',
  ssl_reject_handshake: 'Refuses TLS handshakes of this server; the clean default server for unknown names.',
  ssl_stapling: "Staples the CA's OCSP answer to the handshake; pointless for CAs that no longer run OCSP.",
  ssl_stapling_file: 'Takes the stapled OCSP answer, in DER, from a file rather than from the responder.',
  ssl_stapling_responder: 'OCSP responder to ask for stapling, rather than the one the certificate names.',
  ssl_stapling_verify: 'Verifies OCSP answers before they are stapled; the issuer has to be among the trusted.',
};
