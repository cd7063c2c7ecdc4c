import { createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key where it is written as any key is (SPKI, DER). */
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether a request is Discord's: by the headers X-Signature-Ed25519 and X-Signature-Timestamp, and the body as it came. */
export type IsDiscords = (
  signature: string | undefined,
  timestamp: string | undefined,
  body: Uint8Array,
) => boolean;

/** @param publicKey the application's, 64 hexadecimal digits */
export function signedFor(publicKey: string): IsDiscords {
  const der = Buffer.concat([ED25519, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return (signature, timestamp, body) => {
    if (!signature || !timestamp || !/^[0-9a-f]{128}$/i.test(signature)) return false;
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return verify(null, signed, key, Buffer.from(signature, 'hex'));
  };
}
