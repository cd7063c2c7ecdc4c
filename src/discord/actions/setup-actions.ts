import { bindHere, managing, readableNamed } from '../archives/managing.js';
import type { Action, ActionContext } from '../commands/action.js';
import { Problem } from '../reply/problem.js';
import type { EffectiveSettings } from '../settings/effective.js';
import {
  type PublicLanguage,
  readValue,
  SETTING_NAMES,
  type SettingName,
  type SettingValues,
} from '../settings/settings.js';
import { ARCHIVE, archiveEditorView } from '../setup/archive-editor.js';
import { editorView } from '../setup/editor.js';
import { setupView } from '../setup/overview.js';
import { serverOf, setupOf } from '../setup/setup-of.js';

/** The menus and buttons of /setup. The first part behind action and version is the name of a setting, where there is one. */

/** A setting to be changed; without one, all of them. */
const setup: Action = {
  name: 'setup',
  access: 'managers',
  placement: 'update',
  run: async (context) => {
    const [chosen] = context.values;
    const name = nameIn(chosen);
    const shown = await setupOf(context);
    if (chosen === ARCHIVE && shown.archives)
      return archiveEditorView(context.t, shown.version, shown.archives);
    return name ? editorView(context.t, name, shown) : setupView(context.t, shown);
  },
};

const set: Action = {
  name: 'setchange',
  access: 'managers',
  placement: 'update',
  run: async (context) => {
    const name = nameIn(context.args[0]);
    const { settings: servers, caller, t, values } = context;
    const server = serverOf(context);
    const before = await servers.in(server);
    const value = name && readValue(name, changed(name, context.args[1] ?? '', values, before));
    if (!name || value === undefined)
      throw new Problem('unknown', (texts) => texts.md('error.unknown-button'));
    if (!(await servers.set(server, name, value as never, caller.userId))) throw notKept();
    return editorView(t, name, await setupOf(context));
  },
};

const unset: Action = {
  name: 'setdefault',
  access: 'managers',
  placement: 'update',
  run: async (context) => {
    const name = nameIn(context.args[0]);
    if (!name) throw new Problem('unknown', (texts) => texts.md('error.unknown-button'));
    if (!(await context.settings.unset(serverOf(context), name))) throw notKept();
    return editorView(context.t, name, await setupOf(context));
  },
};

/** The archive that answers in the whole server. */
const setArchive: Action = {
  name: 'setuparchive',
  access: 'managers',
  placement: 'update',
  run: async (context) => {
    const here = managing(context);
    const archive = await readableNamed(here, context.values[0] ?? '');
    await bindHere(context, here, archive, null);
    const { version, archives } = await setupOf(context);
    return archiveEditorView(context.t, version, archives!);
  },
};

function nameIn(arg: string | undefined): SettingName | undefined {
  return SETTING_NAMES.find((name) => name === arg);
}

function notKept(): Problem {
  return new Problem('failed', (t) => t.md('setup.not-kept'));
}

/** The value that a setting has once this is chosen of a part of it. It is checked afterwards. */
function changed(
  name: SettingName,
  part: string,
  values: ActionContext['values'],
  before: EffectiveSettings,
): SettingValues[SettingName] | undefined {
  const [first] = values;
  switch (name) {
    case 'moderatorRoles':
    case 'forums':
      return values;
    case 'auditChannel':
      return first ?? null;
    case 'language':
      return first as PublicLanguage | undefined;
    case 'collectGaps':
      return first === 'yes';
    case 'cooldown':
      return { ...before.cooldown.value, [part]: Number(first) };
    case 'answering':
      return {
        ...before.answering.value,
        ...(part === 'where' ? { where: first as never } : { channels: values }),
      };
    case 'digest':
      return {
        ...before.digest.value,
        ...(part === 'every' ? { every: first as never } : { channel: first ?? null }),
      };
  }
}

export const setupActions: readonly Action[] = [setup, set, unset, setArchive];
