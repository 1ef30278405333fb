import type { Answer, Answers } from '../core/questions/question.ts';
import { nameFault, numberFault, sizeFault, urlFault } from '../languages/ffserver/write/answer-faults.ts';
import { audioRate, writeFeed, writeSection, writeStream } from '../languages/ffserver/write/sections.ts';
import { streamKinds } from '../languages/ffserver/write/stream-kinds.ts';
import type { Generator } from './generator.ts';

/** What is wrong with one answer, or undefined. */
function validate(question: string, value: Answer, answers: Answers): string | undefined {
  switch (question) {
    case 'streams': {
      const wanted = value as readonly string[];
      if (wanted.length === 0) return 'Choose at least one stream.';
      const known = streamKinds.map((kind) => kind.value);
      const odd = wanted.find((kind) => !known.includes(kind));
      if (odd !== undefined) return `"${odd}" is none of ${known.join(', ')}.`;
      return new Set(wanted).size < wanted.length ? 'A kind of stream stands there twice.' : undefined;
    }
    case 'httpPort':
      return numberFault(value, 1024, 65535);
    case 'rtspPort':
      return (
        numberFault(value, 1024, 65535) ?? (value === answers.httpPort ? 'HTTP already has that port.' : undefined)
      );
    case 'videoRate':
      return numberFault(value, 16, 100_000);
    case 'size':
      return sizeFault(value);
    case 'feed':
      return nameFault(value);
    case 'redirect':
      return value === '' ? undefined : urlFault(value);
    default:
      return undefined;
  }
}

/** Makes a configuration with one feed, the chosen streams, a status page and a redirect. */
export const ffserverServer: Generator = {
  id: 'ffserver-server',
  title: 'ffserver Configuration',
  detail: 'A feed and streams for FFmpeg up to 3.4: RTSP, FLV, ASF, WebM, MPJPEG, JPEG, MP3, Ogg, SWF',
  language: 'ffserver',
  questions: [
    {
      id: 'streams',
      kind: 'list',
      title: 'Which streams shall there be?',
      default: ['rtsp', 'mpjpeg'],
      placeholder: 'rtsp mpjpeg',
      help: `Any of ${streamKinds.map((kind) => kind.value).join(', ')}.`,
    },
    { id: 'feed', kind: 'text', title: 'What is the feed called?', default: 'feed1.ffm' },
    { id: 'size', kind: 'text', title: 'How large is the picture?', default: '640x360' },
    {
      id: 'frameRate',
      kind: 'choice',
      title: 'How many pictures a second?',
      default: '25',
      choices: ['5', '10', '15', '25', '30'].map((value) => ({ value, label: value })),
    },
    { id: 'videoRate', kind: 'text', title: 'What is the bit rate of the picture, in kbit/s?', default: '500' },
    { id: 'httpPort', kind: 'text', title: 'On which port is HTTP?', default: '8090' },
    { id: 'rtspPort', kind: 'text', title: 'On which port is RTSP?', default: '5554' },
    { id: 'status', kind: 'boolean', title: 'A status page for this machine?', default: true },
    { id: 'redirect', kind: 'text', title: 'Where does the start page lead? (empty: nowhere)', default: '' },
  ],
  validate,
  generate(answers) {
    const wanted = answers.streams as readonly string[];
    const kinds = streamKinds.filter((kind) => wanted.includes(kind.value));
    const head = [
      '# For ffserver of FFmpeg up to 3.4; FFmpeg 4.0 removed it.',
      `HTTPPort ${answers.httpPort}`,
      'HTTPBindAddress 0.0.0.0',
      `RTSPPort ${answers.rtspPort}`,
      'MaxHTTPConnections 2000',
      'MaxClients 100',
      `MaxBandwidth ${Math.min(10_000_000, (Number(answers.videoRate) + audioRate) * 100)}`,
      'CustomLog -',
    ].join('\n');
    const settings = {
      feed: String(answers.feed),
      size: String(answers.size),
      frameRate: String(answers.frameRate),
      videoRate: String(answers.videoRate),
    };
    const send = `# ffmpeg -i INPUT http://127.0.0.1:${answers.httpPort}/${answers.feed}`;
    const parts = [
      head,
      `${send}\n${writeFeed(settings.feed, '100M', '127.0.0.1')}`,
      ...kinds.map((kind) => writeStream(kind, kind.name, settings)),
      ...(answers.status === true
        ? [writeSection('Stream', 'stat.html', ['Format status', 'ACL allow 127.0.0.1'])]
        : []),
      ...(answers.redirect === '' ? [] : [writeSection('Redirect', 'index.html', [`URL ${answers.redirect}`])]),
    ];
    return [{ name: 'ffserver.conf', language: 'ffserver', text: `${parts.join('\n\n')}\n` }];
  },
};
