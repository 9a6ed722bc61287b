// Where two readings differ: found by the fewest insertions, deletions and replacements, shown by more than colour.

/** Steps [kind, a, b] that lead from `a` to `b`, both lists: kind is '=', or 'x' with '' for what is not there. */
function steps_between(a, b, look = (item) => item) {
  const looks_a = a.map(look), looks_b = b.map(look);
  const cost = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length; i >= 0; --i)
    for (let j = b.length; j >= 0; --j) {
      if (i === a.length || j === b.length) cost[i][j] = a.length - i + b.length - j;
      else cost[i][j] = Math.min(cost[i + 1][j + 1] + (looks_a[i] === looks_b[j] ? 0 : 1), cost[i + 1][j] + 1, cost[i][j + 1] + 1);
    }
  const steps = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const is_pair = i < a.length && j < b.length;
    if (is_pair && cost[i][j] === cost[i + 1][j + 1] + (looks_a[i] === looks_b[j] ? 0 : 1)) {
      steps.push([looks_a[i] === looks_b[j] ? '=' : 'x', a[i++], b[j++]]);
    }
    else if (i < a.length && cost[i][j] === cost[i + 1][j] + 1) steps.push(['x', a[i++], '']);
    else steps.push(['x', '', b[j++]]);
  }
  return steps;
}

/** Text whose runs marked as different stand out by a box, a weight and a line below, and are named to screen readers. */
function marked(runs) {
  return runs.map(([differs, words]) => (differs
    ? element('mark', { class: words ? 'differs' : 'differs gap' }, unseen(text('mark_begins') + ' '), words || '·', unseen(' ' + text('mark_ends')))
    : words));
}

/** Neighbouring steps of one kind as one run. */
function runs_of(steps, side) {
  const runs = [];
  for (const [kind, ...both] of steps) {
    const differs = kind !== '=', last = runs.at(-1);
    if (last && last[0] === differs) last[1] += both[side];
    else runs.push([differs, both[side]]);
  }
  return runs;
}

/** Nodes for each of the two, with the characters that differ marked. */
function marked_characters(a, b, look) {
  const steps = steps_between([...a], [...b], look);
  return [marked(runs_of(steps, 0)), marked(runs_of(steps, 1))];
}

/** For names, whose order, accents and capitals say nothing: only words that the other one lacks are marked, by their characters. */
function marked_words(a, b) {
  const words_a = a.split(/\s+/), words_b = b.split(/\s+/);
  const without = (words, others) => {
    const left = others.map(folded);
    return words.filter((word) => {
      const at = left.indexOf(folded(word));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const odd_a = without(words_a, words_b), odd_b = without(words_b, words_a);
  const node_lists = [[], []];
  [[words_a, odd_a, odd_b], [words_b, odd_b, odd_a]].forEach(([words, own, other], side) => {
    words.forEach((word, at) => {
      if (at > 0) node_lists[side].push(' ');
      const place = own.indexOf(word);
      if (place < 0) return node_lists[side].push(word);
      // Two that are left over and mostly alike are one word misread; any other is marked as a whole.
      const partner = other[place];
      const alike = partner !== undefined && steps_between([...word], [...partner], folded)
        .filter(([kind]) => kind === '=').length * 2 > word.length;
      node_lists[side].push(...(alike ? marked_characters(word, partner, folded)[0] : marked([[true, word]])));
    });
  });
  return node_lists;
}
