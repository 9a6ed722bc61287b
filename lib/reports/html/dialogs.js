// Help, and questions that need an answer.

function set_up_help() {
  by_id('verdict-meanings').append(...verdicts.map(({ code, meaning }) =>
    element('div', {}, element('dt', {}, verdict_badge(code)), element('dd', {}, meaning))));
  by_id('help').addEventListener('click', () => by_id('help-dialog').showModal());
  by_id('help-close').addEventListener('click', () => by_id('help-dialog').close());
  by_id('forget').addEventListener('click', async () => {
    if (await ask(text('forget_question'), [[text('cancel'), false], [text('forget'), true]])) forget_decisions();
  });
}

/** Resolves to the value of the answer [words, value] that is taken; to the first one's when the dialog is closed. */
function ask(question, answers) {
  const dialog = by_id('question-dialog');
  by_id('question-text').textContent = question;
  return new Promise((resolve) => {
    let answer = answers[0][1];
    by_id('question-answers').replaceChildren(...answers.map(([words, value]) =>
      element('button', { type: 'button', class: 'tool', onclick: () => { answer = value; dialog.close(); } }, words)));
    dialog.addEventListener('close', () => resolve(answer), { once: true });
    dialog.showModal();
  });
}
