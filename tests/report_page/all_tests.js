'use strict';

// node all_tests.js MAKE_REPORT FOLDER [FILE…]: all files of tests, or those named.

const files = process.argv.slice(4);
for (const file of files.length ? files : ['list_tests', 'detail_tests', 'decisions_tests', 'safety_tests', 'looks_tests', 'speed_tests'])
  require('./' + file + '.js');
