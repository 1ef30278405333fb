import { showStreams } from '../languages/ffserver/views/show-streams.ts';
import { showNamed } from './show.ts';

/** `etcetera show-streams FILE…` draws the feeds and streams of an ffserver.conf. */
export const showStreamsCommand = showNamed({
  name: 'show-streams',
  view: showStreams,
  language: 'ffserver',
  usage: 'FILE…',
  details: `Who may connect: etcetera show who-may-connect FILE --answer address=192.0.2.1
Command lines for a present-day ffmpeg: etcetera convert ffmpeg-commands FILE`,
});
