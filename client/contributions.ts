/**
 * What the client adds to package.json's `contributes` and `capabilities`, as plain data: tools/generate.ts writes it there.
 * The commands of generators (`etcetera.new.<id>`), views (`etcetera.show.<id>`) and additions (`etcetera.add.<id>`) are added by
 * the tool; the client registers every such command it finds.
 */
const category = 'Etcetera';

export const commands = [
  { command: 'etcetera.new', title: 'New File from Generator…', shortTitle: 'Configuration File…', category },
  { command: 'etcetera.explainRule', title: 'Explain a Rule…', category },
  { command: 'etcetera.show', title: 'Show a View of This File…', category },
  { command: 'etcetera.add', title: 'Add to This File…', category },
  {
    command: 'etcetera.applyTlsProfile',
    title: 'Apply Mozilla TLS Profile…',
    category,
    enablement: 'editorLangId == nginx',
  },
  {
    command: 'etcetera.writeFfmpegCommands',
    title: 'Write ffmpeg Commands for These Streams',
    category,
    enablement: 'editorLangId == ffserver',
  },
  {
    command: 'etcetera.writeSourcesStanzas',
    title: 'Write These Sources as Stanzas',
    category,
    enablement: 'editorLangId == apt-sources',
  },
  { command: 'etcetera.replaceUuids', title: 'Replace UUIDs in Boot Files…', category },
  { command: 'etcetera.showPlist', title: 'Show Property List as XML', category },
  { command: 'etcetera.checkWorkspace', title: 'Check Workspace', category },
  { command: 'etcetera.restart', title: 'Restart Language Server', category },
] as const;

export const menus = {
  'file/newFile': [{ command: 'etcetera.new', group: 'file@9' }],
  'explorer/context': [{ command: 'etcetera.showPlist', when: 'resourceExtname == .plist', group: '4_search@9' }],
  'editor/context': [
    {
      command: 'etcetera.applyTlsProfile',
      when: 'editorLangId == nginx && !editorReadonly',
      group: '1_modification@9',
    },
  ],
} as const;

export const keybindings = [] as const;

export const configurationDefaults = {
  // A rule's page opens as the page that it is, not as its source.
  'workbench.editorAssociations': { 'etcetera-rule:/**': 'vscode.markdown.preview.editor' },
} as const;

export const capabilities = {
  virtualWorkspaces: true,
  untrustedWorkspaces: {
    supported: 'limited',
    description: 'Files are checked as usual; includes are not followed until the workspace is trusted.',
  },
} as const;
