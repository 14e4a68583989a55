// Prints "PASSED FAILED" from the result file of a test runner.
//   node count.mjs cargo|vitest|playwright|junit FILE
import { readFileSync } from 'node:fs';

const readers = {
  // One "test result:" line per test binary.
  cargo(text) {
    const lines = [...text.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)];
    return [sum(lines.map((m) => m[1])), sum(lines.map((m) => m[2]))];
  },
  // A skipped test has shown nothing, so it counts as failed.
  vitest(text) {
    const result = JSON.parse(text);
    return [result.numPassedTests, result.numTotalTests - result.numPassedTests + failedFiles(result)];
  },
  playwright(text) {
    const { stats, errors } = JSON.parse(text);
    return [stats.expected, stats.unexpected + stats.flaky + stats.skipped + errors.length];
  },
  junit(text) {
    const cases = text.match(/<testcase\b/g)?.length ?? 0;
    const failed = text.split(/<testcase\b/).slice(1).filter((c) => /<(failure|error)\b/.test(c)).length;
    const skipped = text.match(/<skipped\b/g)?.length ?? 0;
    return [cases - failed - skipped, failed];
  },
};

// A test file that does not even load has no test that could fail.
function failedFiles(result) {
  return result.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
}

function sum(values) {
  return values.reduce((total, value) => total + Number(value), 0);
}

const [kind, file] = process.argv.slice(2);
try {
  console.log(readers[kind](readFileSync(file, 'utf8')).join(' '));
} catch (error) {
  console.error(`no result of ${kind} in ${file}: ${error.message}`);
  console.log('0 0');
}
