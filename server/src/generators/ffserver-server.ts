import type { Answer, Answers } from '../core/questions/question.ts';
import { type StreamKind, streamKinds } from './ffserver-streams.ts';
import type { Generator } from './generator.ts';

const numberFault = (value: Answer, least: number, greatest: number) => {
  const number = Number(value);
  const fits = /^\d+$/.test(String(value)) && number >= least && number <= greatest;
  return fits ? undefined : `Give a number from ${least} to ${greatest}.`;
};

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
      return /^[1-9]\d{0,3}x[1-9]\d{0,3}$/.test(String(value)) &&
        String(value)
          .split('x')
          .every((part) => Number(part) % 2 === 0)
        ? undefined
        : 'Give width and height as even numbers, such as 640x360.';
    case 'feed':
      return /^[\w.-]+$/.test(String(value)) ? undefined : 'A name has letters, digits, dots, dashes and underscores.';
    case 'redirect':
      return value === '' || /^https?:\/\/[^\s"'<>]+$/.test(String(value)) ? undefined : 'Give a URL, or nothing.';
    default:
      return undefined;
  }
}

function section(head: string, lines: readonly string[], close: string): string {
  return [head, ...lines.map((line) => `    ${line}`), close].join('\n');
}

function streamSection(kind: StreamKind, answers: Answers): string {
  const video = [
    `VideoSize ${answers.size}`,
    `VideoFrameRate ${answers.frameRate}`,
    `VideoBitRate ${answers.videoRate}`,
  ];
  const isIntra = kind.lines.includes('VideoIntraOnly');
  const gop = isIntra ? [] : [`VideoGopSize ${Number(answers.frameRate) * 2}`];
  const audio = ['AudioBitRate 96', 'AudioChannels 2', 'AudioSampleRate 44100'];
  return section(
    `<Stream ${kind.name}>`,
    [
      `Feed ${answers.feed}`,
      ...kind.lines,
      ...(kind.hasVideo ? [...video, ...gop] : ['NoVideo']),
      ...(kind.hasAudio ? audio : ['NoAudio']),
    ],
    '</Stream>',
  );
}

/** Makes a configuration with one feed, the chosen streams, a status page and a redirect. */
export const ffserverServer: Generator = {
  id: 'ffserver-server',
  title: 'ffserver Configuration',
  detail: 'A feed and streams for FFmpeg up to 3.4: RTSP, FLV, ASF, WebM, MPJPEG, JPEG, MP3, Ogg',
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
      `MaxBandwidth ${Math.min(10_000_000, (Number(answers.videoRate) + 96) * 100)}`,
      'CustomLog -',
    ].join('\n');
    const feed = section(
      `<Feed ${answers.feed}>`,
      [`File /tmp/${answers.feed}`, 'FileMaxSize 100M', 'ACL allow 127.0.0.1'],
      '</Feed>',
    );
    const send = `# ffmpeg -i INPUT http://127.0.0.1:${answers.httpPort}/${answers.feed}`;
    const parts = [head, `${send}\n${feed}`, ...kinds.map((kind) => streamSection(kind, answers))];
    if (answers.status === true) {
      parts.push(section('<Stream stat.html>', ['Format status', 'ACL allow 127.0.0.1'], '</Stream>'));
    }
    if (answers.redirect !== '')
      parts.push(section('<Redirect index.html>', [`URL ${answers.redirect}`], '</Redirect>'));
    return [{ name: 'ffserver.conf', language: 'ffserver', text: `${parts.join('\n\n')}\n` }];
  },
};
