import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `HTTPPort 8090
HTTPBindAddress 0.0.0.0
RTSPPort 5554
MaxHTTPConnections 2000
MaxClients 1000
MaxBandwidth 1000000
CustomLog -
`;

function camera(index: number): string {
  return `
# Camera ${index}
<Feed camera${index}.ffm>
    File /tmp/camera${index}.ffm
    FileMaxSize 100M
    ACL allow 127.0.0.1
</Feed>
<Stream camera${index}.sdp>
    Feed camera${index}.ffm
    Format rtp
    VideoCodec libx264
    VideoSize 640x360
    VideoFrameRate 25
    VideoBitRate 500
    VideoGopSize 50
    AVOptionVideo preset veryfast
    AVOptionVideo tune zerolatency
    AVOptionVideo flags +global_header
    AudioCodec aac
    AudioBitRate 96
    AudioChannels 2
    AudioSampleRate 44100
    AVOptionAudio flags +global_header
</Stream>
<Stream film${index}.flv>
    Feed camera${index}.ffm
    Format flv
    VideoSize cif
    VideoFrameRate 15
    VideoQMin 3
    VideoQMax ${index % 3 === 0 ? '131O' : '31'}
    AudioCodec libmp3lame
    AudioSampleRate ${index % 2 === 0 ? '22050' : '32000'}
    PreRoll 10
</Stream>
`;
}

/** A configuration as a house with many cameras has it: feeds, each with a stream over RTSP and one over HTTP. */
export const ffserver: BenchLanguage = {
  languageId: 'ffserver',
  uri: 'file:///srv/ffserver.conf',
  document: (lines) => fillLines(lines, { head, block: camera, filler: '#' }),
  pasted: '# <Stream one.flv>\n#     Format flv\n#     VideoSize cif\n# </Stream>\n',
  places: { completion: /^ {4}\w+/gm, hover: /^ {4}\w+/gm },
};
