import type { SchemaEntry } from '../../../core/schema/entry.ts';

const manual = (name: string) => `https://www.gnu.org/software/grub/manual/grub/html_node/${name}.html`;

type Row = readonly [name: string, summary: string];

/** Variables that the manual describes under "Special environment variables". */
const documented: readonly Row[] = [
  ['biosnum', 'The number of the BIOS drive that `chainloader` hands on, in place of that of `root`.'],
  ['check_appended_signatures', 'Whether modules and kernels must carry a signature behind their content.'],
  ['check_signatures', 'Whether every file that is loaded needs a good detached signature: `enforce` or `no`.'],
  ['chosen', 'The ids of the entries that were chosen, from the top menu down, with `>` between them.'],
  ['cmdpath', 'The folder from which GRUB’s own image was started, as far as the firmware tells.'],
  ['color_highlight', 'The colours of the menu’s highlighted entry, as in `black/light-gray`.'],
  ['color_normal', 'The colours of the text terminal, as in `light-gray/black`.'],
  ['config_directory', 'The folder of the script that was loaded last by `configfile` or `normal`.'],
  ['config_file', 'The script that was loaded last by `configfile` or `normal`.'],
  ['cryptodisk_passphrase_mask', 'The character that a passphrase shows as, or nothing.'],
  ['debug', 'Which parts of GRUB tell what they do: names, or `all`.'],
  ['default', 'The entry that starts by default: its number from 0, id or title, with `>` before one in a submenu.'],
  ['fallback', 'The entry that is tried when the default one fails.'],
  ['gfxmode', 'Resolutions for the graphical menu, tried in their order.'],
  ['gfxpayload', 'The resolution that a system is started in: `keep`, `text` or one as in `gfxmode`.'],
  ['gfxterm_font', 'The font of the graphical terminal.'],
  ['grub_cpu', 'The processor that GRUB was built for, such as `x86_64`.'],
  ['grub_platform', 'The firmware that GRUB was built for, such as `efi` or `pc`.'],
  ['icondir', 'A further folder of icons for the graphical menu.'],
  ['lang', 'The language of GRUB’s messages, such as `de`.'],
  ['locale_dir', 'The folder of the translations of GRUB’s messages.'],
  ['lockdown', 'Set to `y` where Secure Boot keeps commands that could get round it from running.'],
  ['menu_color_highlight', 'The colours of the highlighted entry, where they differ from `color_highlight`.'],
  ['menu_color_normal', 'The colours of the other entries, where they differ from `color_normal`.'],
  ['pager', 'Whether long output stops after each page: `1` or `0`.'],
  ['prefix', 'The folder of GRUB’s modules and of grub.cfg, on its device.'],
  ['pxe_default_server', 'The server that network paths without one are taken from.'],
  ['root', 'The device that paths without one are taken from.'],
  ['shim_lock', 'Set to `y` where shim checks what is loaded.'],
  ['superusers', 'The users who may do everything; once it is set, others need `--users` or `--unrestricted`.'],
  ['theme', 'The theme.txt of the graphical menu.'],
  ['timeout', 'Seconds until the default entry starts; unset or `-1` waits for a choice.'],
  ['timeout_style', 'How the timeout runs: `menu`, `countdown` or `hidden`.'],
  ['tpm_fail_fatal', 'Whether a TPM that cannot measure stops the start: `1` or `0`.'],
  ['net_default_interface', 'The network interface that is taken where none is named.'],
  ['net_default_ip', 'The address of the default network interface.'],
  ['net_default_mac', 'The hardware address of the default network interface.'],
  ['net_default_server', 'The server of network paths that name none.'],
];

/** Variables of GRUB's sources and of the scripts that grub-mkconfig writes. */
const further: readonly Row[] = [
  ['feature_200_final', 'Set to `y` by GRUB 2.00 and later.'],
  ['feature_all_video_module', 'Set to `y` where the module `all_video` loads every video driver.'],
  ['feature_chainloader_bpb', 'Set to `y` where `chainloader` knows `--bpb`.'],
  ['feature_default_font_path', 'Set to `y` where `loadfont` finds fonts by name alone.'],
  ['feature_menuentry_id', 'Set to `y` where `menuentry` knows `--id`.'],
  ['feature_menuentry_options', 'Set to `y` where `menuentry` knows `--unrestricted` and options behind the title.'],
  ['feature_nativedisk_cmd', 'Set to `y` where there is the command `nativedisk`.'],
  ['feature_ntldr', 'Set to `y` where there is the command `ntldr`.'],
  ['feature_platform_search_hint', 'Set to `y` where `search` knows `--hint-bios` and its kin.'],
  ['feature_timeout_style', 'Set to `y` where GRUB looks at `timeout_style`.'],
  ['iso_path', 'The image that a loopback.cfg belongs to, by the custom of live systems.'],
  ['kernelopts', 'Kernel arguments that Fedora’s boot entries refer to, kept in the environment block.'],
  ['linux_gfx_mode', 'What grub-mkconfig’s entries set `gfxpayload` to.'],
  ['menuentry_id_option', 'Holds `--id` in scripts of grub-mkconfig, so that old versions pass over it.'],
  ['next_entry', 'The entry that starts once, set by grub-reboot.'],
  ['prev_saved_entry', 'The saved entry before a start that was to happen once.'],
  ['recordfail', 'Set to `1` in the environment block while a start has not ended well, on Debian and Ubuntu.'],
  ['saved_entry', 'The entry that starts by default with GRUB_DEFAULT=saved, from the environment block.'],
  ['vt_handoff', 'The kernel argument by which Ubuntu keeps the screen as it is.'],
  ['?', 'The status of the command before: 0 for success.'],
  ['#', 'How many arguments the function was given.'],
  ['@', 'The arguments of the function, each a word of its own in quotes.'],
  ['*', 'All arguments of the function, one word in quotes.'],
];

/** The variables that GRUB, grub-mkconfig or the distributions give a meaning. Knowledge: docs/grub.texi and sources of GRUB 2.12. */
export const variables: readonly SchemaEntry[] = [
  ...documented.map(([name, summary]): SchemaEntry => ({ name, summary, docs: manual(name.replaceAll('_', '_005f')) })),
  ...further.map(([name, summary]): SchemaEntry => ({ name, summary })),
];

const byName = new Map(variables.map((entry) => [entry.name, entry]));

/** The variable of a name. */
export function findVariable(name: string): SchemaEntry | undefined {
  return byName.get(name);
}
