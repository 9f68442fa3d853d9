// What was tried, as the file that `parley compare` takes.

const quoted = text => JSON.stringify(text);

export function whatIfFile(question, file, runs, seed, tried) {
  const lines = ['# Put this file beside ' + file + ', or write where that lies.', 'what_if: 1',
    'question: ' + quoted(question), 'base: ' + quoted(file), 'runs: ' + runs, 'seed: ' + seed, 'variants:'];
  tried.forEach((one, index) => {
    lines.push('  change-' + (index + 1) + ':', '    title: ' + quoted(one.name), '    set:');
    one.set.forEach(setting => {
      const at = setting.indexOf('=');
      lines.push('      ' + quoted(setting.slice(0, at)) + ': ' + setting.slice(at + 1));
    });
  });
  return lines.join('\n') + '\n';
}

export function download(name, text, type = 'text/yaml') {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
