// The page as a person sees it, with the fields boxed where they were read; a sketch of it where there is no picture.

const zooms = [1, 1.5, 2, 3];

/** The picture of that page, or nothing. Pictures stand at the end of the file and may still be on their way. */
function picture_of(record, page_number) {
  const block = record.sha256 ? by_id(`picture-${record.sha256}-${page_number}`) : null;
  if (!block) return null;
  const { mime, width, height, unit } = block.dataset;
  return { address: `data:${mime};base64,${block.textContent}`, width: Number(width), height: Number(height),
           has_places: unit === record.unit };
}

/** Everything that has a place: fields that were looked at, and findings about something else. */
function places_of(record) {
  const places = [];
  for (const field of fields_of(record).values())
    if (field.box && field.page) {
      const is_problem = field.state !== 'read' || record.findings.some((finding) => finding.field === field.code && finding.severity !== 'info');
      places.push({ id: field.code, label: field_names.get(field.code), page: field.page, box: field.box, is_problem,
                    words: field.raw ?? field.value ?? '' });
    }
  for (const [at, finding] of record.findings.entries()) {
    const is_of_field = places.find(({ page: number, box }) => number === finding.page && String(box) === String(finding.box));
    if (finding.box && finding.page && !is_of_field)
      places.push({ id: 'finding' + at, label: field_names.get(finding.field) ?? names.severities.get(finding.severity),
                    page: finding.page, box: finding.box, is_problem: finding.severity !== 'info', words: finding.found ?? '' });
  }
  return places;
}

/** A page of unknown size that holds the boxes: letter size at least, where the unit is points. */
function guessed_size(record, places) {
  const [least_width, least_height] = record.unit === 'px' ? [100, 100] : [612, 792];
  return { width: Math.max(least_width, ...places.map(({ box }) => box[2] * 1.06)),
           height: Math.max(least_height, ...places.map(({ box }) => box[3] * 1.06)) };
}

function place_mark(place, size, is_sketch) {
  const [left, top, right, bottom] = place.box;
  const margin = size.width / 250, letter = size.width / 52;
  const width = Math.max(right - left, margin), height = Math.max(bottom - top, margin);
  const x = left - margin, y = top - margin;
  const label_width = Math.min(size.width, letter * (0.68 * place.label.length + 0.8));
  const label_x = Math.max(0, Math.min(x, size.width - label_width));
  const label_y = y > letter * 1.5 ? y - letter * 1.4 : bottom + margin;
  return drawing('g', { class: 'place' + (place.is_problem ? ' problem' : ''), 'data-place-id': place.id,
                        onclick: () => select_place(place.id) },
    drawing('title', {}, place.label),
    drawing('rect', { class: 'frame', x, y, width: width + 2 * margin, height: height + 2 * margin, rx: margin }),
    is_sketch && place.words
      ? drawing('text', { class: 'words', x: left, y: bottom - height * 0.2, 'font-size': height * 0.85, textLength: width,
                          lengthAdjust: 'spacingAndGlyphs' }, place.words) : null,
    is_sketch
      ? drawing('text', { class: 'sketch-label', x, y: y - margin * 1.5, 'font-size': letter * 0.75 }, place.label) : null,
    drawing('g', { class: 'place-label' },
      drawing('rect', { x: label_x, y: label_y, width: label_width, height: letter * 1.4, rx: margin }),
      drawing('text', { x: label_x + letter * 0.4, y: label_y + letter, 'font-size': letter }, place.label)));
}

/** What is printed there, cut out of the picture; nothing without one. */
function cutting(record, place) {
  const picture = place && picture_of(record, place.page);
  if (!picture?.has_places) return null;
  const [left, top, right, bottom] = place.box;
  const margin = (bottom - top) * 0.35;
  const box = [Math.max(0, left - margin), Math.max(0, top - margin)];
  const width = Math.min(picture.width, right + margin) - box[0], height = Math.min(picture.height, bottom + margin) - box[1];
  if (!(width > 0 && height > 0)) return null;
  const svg = drawing('svg', { class: 'cutting', viewBox: [...box, width, height].join(' '), role: 'img', 'aria-label': text('cutting_of', { field: place.label }),
                               onclick: () => select_place(place.id) },
    drawing('image', { href: picture.address, width: picture.width, height: picture.height, preserveAspectRatio: 'none' }));
  svg.style.aspectRatio = `${width} / ${height}`;
  svg.style.maxWidth = Math.min(22, (1.9 * width) / height) + 'rem';
  return svg;
}

function stage_of(record, page_number, places) {
  const picture = picture_of(record, page_number);
  const on_page = places.filter((place) => place.page === page_number);
  const size = picture ?? guessed_size(record, on_page);
  const overlay = drawing('svg', { class: picture ? 'overlay' : 'overlay sketch', viewBox: `0 0 ${size.width} ${size.height}`,
                                   preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    !picture || picture.has_places
      ? on_page.sort((a, b) => a.is_problem - b.is_problem).map((place) => place_mark(place, size, !picture)) : null);
  const stage = element('div', { class: 'stage' },
    picture ? element('img', { src: picture.address, alt: text('picture_alt', { page: page_number, file: record.shown_file }), draggable: 'false' }) : null,
    overlay);
  stage.style.aspectRatio = `${size.width} / ${size.height}`;
  return { stage, picture };
}

/** The pane: pages, zoom, picture. Shows the page on which the document begins, or the first that has anything. */
function picture_pane(record) {
  const places = places_of(record);
  const numbers = [...new Set([record.page, ...places.map((place) => place.page)])].filter(Boolean).sort((a, b) => a - b);
  if (numbers.length === 0) numbers.push(1); // the first page says why nothing was read
  let zoom = 0, page_number = places.find((place) => place.is_problem)?.page ?? record.page ?? numbers[0];
  const scroller = element('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': text('picture_region') });
  const hint = element('p', { class: 'quiet hint' });
  const tabs = element('div', { class: 'page-tabs', role: 'group', 'aria-label': text('pages_of_file') });
  const pane = element('section', { class: 'picture-pane', 'aria-label': text('picture_region') },
    element('div', { class: 'picture-tools' }, tabs,
      element('div', { class: 'zoom', role: 'group', 'aria-label': text('zoom') },
        element('button', { type: 'button', class: 'tool', 'aria-label': text('zoom_out'), onclick: () => set_zoom(zoom - 1) }, '−'),
        element('button', { type: 'button', class: 'tool', 'aria-label': text('zoom_in'), onclick: () => set_zoom(zoom + 1) }, '+'))),
    scroller, hint);

  function set_zoom(to) {
    zoom = Math.max(0, Math.min(zooms.length - 1, to));
    const stage = scroller.firstElementChild;
    if (stage) stage.style.width = 100 * zooms[zoom] + '%';
  }
  function show() {
    const { stage, picture } = stage_of(record, page_number, places);
    scroller.replaceChildren(stage);
    set_zoom(zoom);
    hint.textContent = picture ? '' : text(places.some((place) => place.page === page_number) ? 'no_picture' : 'no_picture_no_places');
    scroller.hidden = !picture && !places.some((place) => place.page === page_number);
    tabs.replaceChildren(...(numbers.length < 2 ? [] : numbers.map((number) =>
      element('button', { type: 'button', class: 'tool', 'aria-pressed': String(number === page_number),
                          onclick: () => { page_number = number; show(); } }, text('on_page', { page: number })))));
  }
  pane.select = (id) => {
    const place = places.find((candidate) => candidate.id === id);
    if (!place) return;
    if (place.page !== page_number) { page_number = place.page; show(); }
    for (const mark of scroller.querySelectorAll('.place'))
      mark.classList.toggle('selected', mark.dataset.placeId === id);
    const mark = scroller.querySelector('.place.selected');
    const frame = mark?.querySelector('.frame').getBoundingClientRect(), view = scroller.getBoundingClientRect();
    if (frame) scroller.scrollBy({ left: frame.left + frame.width / 2 - view.left - view.width / 2,
                                   top: frame.top + frame.height / 2 - view.top - view.height / 2 });
  };
  pane.refresh = show;
  pane.places = places;
  show();
  return pane;
}
