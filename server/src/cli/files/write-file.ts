import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileStamp } from './read-text.ts';

/**
 * Replaces a file's bytes at once: a reader sees the old ones or the new ones, never a part. Mode and owner stay; a
 * symbolic link stays one, and the file behind it is replaced.
 * @param stamp what the file was when it was read
 * @throws Error when the file was changed since, or can't be written with its owner kept; it is untouched then
 */
export async function replaceFile(path: string, bytes: Uint8Array, stamp: FileStamp): Promise<void> {
  const target = await realpath(path);
  const before = await stat(target);
  if (before.ino !== stamp.inode || before.size !== stamp.size || before.mtimeMs !== stamp.modified) {
    throw new Error('was changed by another program in the meantime');
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await file.writeFile(bytes);
      const made = await file.stat();
      if (made.uid !== before.uid || made.gid !== before.gid) await file.chown(before.uid, before.gid);
      // After chown, which takes set-user-ID bits away.
      await file.chmod(before.mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}
