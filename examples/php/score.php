<?php

const OK = 0;
const ZH = 0;

$kaohe = FFI::cdef('
    typedef struct kaohe_text kaohe_text;
    typedef struct kaohe_error kaohe_error;
    int kaohe_score_json(const char *scheme, size_t scheme_size, const char *cohort, size_t cohort_size,
                         const void *options, kaohe_text **out, kaohe_error **error);
    int kaohe_text_data(const kaohe_text *text, const char **data, size_t *size);
    void kaohe_text_free(kaohe_text *text);
    const char *kaohe_error_message(const kaohe_error *error, size_t at, int language);
    void kaohe_error_free(kaohe_error *error);
', 'libkaohe.so.0');

function score(FFI $kaohe, string $scheme, string $cohort): array
{
    $text = $kaohe->new('kaohe_text *');
    $error = $kaohe->new('kaohe_error *');
    $status = $kaohe->kaohe_score_json($scheme, strlen($scheme), $cohort, strlen($cohort), null,
        FFI::addr($text), FFI::addr($error));
    if ($status !== OK) {
        $why = FFI::isNull($error) ? "status $status" : $kaohe->kaohe_error_message($error, 0, ZH);
        $kaohe->kaohe_error_free($error);
        throw new DomainException($why);
    }
    $data = $kaohe->new('const char *');
    $size = $kaohe->new('size_t');
    $kaohe->kaohe_text_data($text, FFI::addr($data), FFI::addr($size));
    $document = FFI::string($data, $size->cdata);
    $kaohe->kaohe_text_free($text);
    return json_decode($document, true, flags: JSON_THROW_ON_ERROR)['sheets'];
}

$scheme = file_get_contents('schemes/gansu-2011/scheme.json');
foreach (score($kaohe, $scheme, file_get_contents('examples/data/pairs.csv')) as $sheet) {
    echo "{$sheet['name']}：{$sheet['total']}\n";
}
try {
    score($kaohe, $scheme, "id,group,members\n甲市,prefecture,6.1万\n");
} catch (DomainException $refused) {
    echo $refused->getMessage(), "\n";
}
