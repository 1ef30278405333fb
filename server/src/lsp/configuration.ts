import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import { settingSections } from '../core/setting-sections.ts';
import { readSettings } from '../core/settings.ts';
import { catalogue } from '../languages/catalogue.generated.ts';
import type { Session } from './session.ts';

/** Reads the person's settings, at the start and whenever they change, and tells once about those that are malformed. */
export function createConfiguration(session: Session, canPull: () => boolean) {
  const { connection } = session;
  const ids = catalogue.map(({ id }) => id);

  function take(section: unknown): void {
    const { settings, problems } = readSettings(section, ids, settingSections(catalogue));
    for (const problem of problems) connection.console.warn(problem);
    session.setSettings(settings);
  }

  async function pull(): Promise<void> {
    try {
      take(await connection.workspace.getConfiguration('etcetera'));
    } catch (error) {
      connection.console.warn(`the settings could not be read: ${error}`);
    }
  }

  return {
    take,
    /** Reads the settings from the client if it can be asked. */
    load: async () => {
      if (canPull()) await pull();
    },
    changed: async (params: DidChangeConfigurationParams) => {
      if (canPull()) await pull();
      else take((params.settings as { etcetera?: unknown } | undefined)?.etcetera);
    },
  };
}
