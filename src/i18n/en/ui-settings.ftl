## The settings of the user.

### Themes, hints and mouse in the workbench
ui-theme-sixteen = the colours of the terminal
ui-theme-dark = dark
ui-theme-light = light
ui-theme-high-contrast = high contrast
ui-theme-plain = no colours
ui-theme-now = Colours: { $name }. This holds until you quit.
ui-hints-full = All keys are at the bottom. { $key } shows fewer.
ui-hints-short = Only the key for help is at the bottom. { $key } takes that away too.
ui-hints-off = There are no keys at the bottom any more. { $key } brings them back.
ui-cmd-theme = other colours
ui-cmd-theme-doc = Shows the next theme: colours of the terminal, dark, light, high contrast, no colours. Until you quit.
ui-cmd-hints = more or fewer hints
ui-cmd-hints-doc = Shows all keys at the bottom, only the one for help, or none. Until you quit; the settings file decides the start.

### On the command line
help-settings = Show where the settings are, check them or give an example
help-settings-file = File with settings, instead of the one in your own folder
help-settings-path = Show only the place of the file
help-settings-check = Show everything that is wrong in the file
help-settings-example = Give a file with all settings and what they mean
settings-none = You have no settings yet. They belong in { $path }
settings-good = The settings are in { $path } and nothing is wrong with them.
settings-wrong = The settings are in { $path }. There are mistakes in them, so they do not hold.
settings-make = make an example with: leerpad settings example > FILE
settings-check-hint = see all mistakes with: leerpad settings check
settings-no-folder = There is no folder for settings: the environment names no home folder.
settings-mistake = Mistake in the settings (leerpad settings check), line { $line }, column { $column }: { $what }
settings-unreadable = The settings do not hold. { $what }
open-linear = The setting linear is on; here is the plan of { $case } as plain lines.

### What can be wrong
expected-settings-word = one of these words: { $known }
settings-unknown-command = There is no command { $id }.
settings-unknown-command-near = There is no command { $id }. Did you mean { $near }?
settings-see-example = All commands are in the example: leerpad settings example
settings-bad-key = { $key } is no key.
settings-bad-key-near = { $key } is no key. Did you mean { $near }?
settings-keys-are = A key is a letter or sign, f1 to f12, or one of: { $names }. With ctrl- or alt- before it if you like.
settings-key-sent-as = A terminal sends { $key } as { $near }. Choose another key.
settings-key-needed = The command { $command } needs at least one key, or there is no way to quit.
settings-key-everywhere = { $command } works while you type as well. That cannot be done with { $key }: choose a function key, or a letter with ctrl or alt.
settings-key-taken = { $key } cannot mean both { $command } and { $other }: they are on the same screen.
settings-key-begins = { $key } for { $command } and a key of { $other } begin the same. Then nobody can know which is meant.
settings-key-hidden = { $key } means { $other } on some screens and { $command } on others.
settings-bad-code = "{ $found }" is not a code like { $example }.
settings-bad-code-near = "{ $found }" is not a valid code. Did you mean { $near }?
settings-unknown-place = { $name } is not in catalog { $version }. New cases do not get it.
settings-unknown-place-near = { $name } is not in catalog { $version }. Did you mean { $near }? New cases do not get it.

### The example
settings-example-head = Settings of leerpad. Leerpad reads this file at the start and never writes to it. What stands behind two slashes does not count: take them away to make it hold. Check it with: leerpad settings check
settings-example-language = The language: Nl or En. Without this line the computer decides.
settings-example-theme = The colours. Sixteen follows the terminal; Dark and Light have a background of their own; HighContrast is white on black; Plain has no colours.
settings-example-ascii = Lines of plain characters, for a terminal that shows lines wrongly.
settings-example-mouse = The mouse: true or false. Without this line the mouse takes part where the terminal has one. With the mouse on, hold shift to select text.
settings-example-hints = The keys at the bottom of the screen.
settings-example-linear = Plain lines in place of the workbench, as for a screen reader.
settings-example-author = Who marks and decides. The name is kept in the cases.
settings-example-new-case = What every new case starts with: the labour market region and the municipality.
settings-example-keys = The keys. A command that you name here gets these keys in place of its own. A sequence such as "g g" is pressed one after the other.
