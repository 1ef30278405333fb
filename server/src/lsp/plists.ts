import { isBinaryPlist, readBinaryPlist } from '../core/plist/binary.ts';
import { decodePlist } from '../core/plist/encoding.ts';
import { writePlist } from '../core/plist/write.ts';
import { type PlistAsXml, type PlistAsXmlParams, requests } from './protocol.ts';
import { guarded, type Session } from './session.ts';

/** Binary property lists as XML, for a client that shows them. */
export function registerPlists(session: Session): void {
  session.connection.onRequest(
    requests.plistAsXml,
    guarded(session, requests.plistAsXml, ({ bytes: characters }: PlistAsXmlParams): PlistAsXml => {
      const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
      if (!isBinaryPlist(bytes)) return { xml: decodePlist(bytes) };
      const read = readBinaryPlist(bytes);
      return 'fault' in read ? read : { xml: writePlist(read.value) };
    }),
  );
}
