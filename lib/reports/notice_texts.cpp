#include "reports/notice_texts.hpp"

#include "reporting/messages.hpp"
#include "reporting/names_for_people.hpp"

#include <algorithm>
#include <iterator>

namespace constancia {
namespace {

// The menus are named as the IMSS site names them (domain.md §7).
constexpr Text get_a_new_one{
    "1. Entre a imss.gob.mx, «Derechohabientes, pensionados y público en general», «Escritorio virtual».\n"
    "2. En «Consulta si están vigentes tus derechos en el IMSS» escriba su CURP, su NSS y su correo "
    "electrónico, "
    "copie las letras del recuadro amarillo (las mayúsculas cuentan) y oprima «Continuar».\n"
    "3. Guarde o imprima la «constancia de vigencia» (en azul, subrayada) y entréguela en Servicios "
    "Escolares.",
    "1. Go to imss.gob.mx, \"Derechohabientes, pensionados y público en general\", \"Escritorio virtual\".\n"
    "2. At \"Consulta si están vigentes tus derechos en el IMSS\" enter your CURP, NSS and e-mail address, "
    "copy "
    "the letters in the yellow box (capitals matter) and press \"Continuar\".\n"
    "3. Save or print the \"constancia de vigencia\" (blue, underlined) and hand it in at Servicios "
    "Escolares."};

constexpr Text do_the_alta{
    "1. Entre a imss.gob.mx, «Derechohabientes, pensionados y público en general», «Escritorio virtual».\n"
    "2. En «Alta en clínica o UMF» escriba su CURP y un correo electrónico que funcione; ponga su código "
    "postal y "
    "su domicilio como aparece en la INE, elija clínica y turno, y oprima «Finalizar trámite».\n"
    "3. En «Consulta si están vigentes tus derechos en el IMSS» escriba su CURP, su NSS y su correo "
    "electrónico, "
    "copie las letras del recuadro amarillo (las mayúsculas cuentan) y oprima «Continuar».\n"
    "4. Imprima o guarde la «constancia de vigencia» (en azul, subrayada) y entréguela otra vez en Servicios "
    "Escolares.",
    "1. Go to imss.gob.mx, \"Derechohabientes, pensionados y público en general\", \"Escritorio virtual\".\n"
    "2. At \"Alta en clínica o UMF\" enter your CURP and an e-mail address that works; enter postal code and "
    "address as on your INE, choose clinic and shift, and press \"Finalizar trámite\".\n"
    "3. At \"Consulta si están vigentes tus derechos en el IMSS\" enter your CURP, NSS and e-mail address, "
    "copy "
    "the letters in the yellow box (capitals matter) and press \"Continuar\".\n"
    "4. Print or save the \"constancia de vigencia\" (blue, underlined) and hand it in again at Servicios "
    "Escolares."};

constexpr Text hand_in_the_original{
    "Entregue el PDF tal como lo descargó del IMSS, sin imprimirlo, fotografiarlo ni convertirlo.",
    "Please hand in the PDF as you downloaded it from the IMSS, not printed, photographed or converted."};

constexpr Text could_not_be_read{"No fue posible leer el archivo que entregó.",
                                 "The file that you handed in could not be read."};
constexpr Text could_not_be_confirmed{"No fue posible confirmar los datos del documento que entregó.",
                                      "The data in the document that you handed in could not be confirmed."};
constexpr Text alta_is_incomplete{"Su constancia no muestra completos los datos de la clínica (UMF, turno y "
                                  "consultorio).",
                                  "Your constancia does not show all of the clinic data (UMF, turno and "
                                  "consultorio)."};

constexpr NoticeText notice_texts[] = {
    {FindingCode::file_empty,
     {"El archivo que recibimos está vacío.", "The file that we received is empty."},
     {"Vuelva a subir su constancia, o entréguela en Servicios Escolares.",
      "Please upload your constancia again, or hand it in at Servicios Escolares."}},
    {FindingCode::not_a_document,
     {"El archivo que recibimos no es un PDF ni una imagen[: es {kind}].",
      "The file that we received is neither a PDF nor an image[: it is {kind}]."},
     hand_in_the_original},
    {FindingCode::password_required,
     {"El PDF que entregó pide una contraseña.", "The PDF that you handed in asks for a password."},
     {"Entregue el PDF sin contraseña, tal como lo descargó del IMSS.",
      "Please hand in the PDF without a password, as you downloaded it from the IMSS."}},
    {FindingCode::damaged, could_not_be_read, hand_in_the_original},
    {FindingCode::no_text, could_not_be_read, hand_in_the_original},
    {FindingCode::too_large, could_not_be_read, hand_in_the_original},
    {FindingCode::timed_out, could_not_be_read, hand_in_the_original},
    {FindingCode::wrong_document,
     {"El documento que entregó no es la Constancia de Vigencia de Derechos[: es {kind}].",
      "The document that you handed in is not the Constancia de Vigencia de Derechos[: it is {kind}]."},
     get_a_new_one},
    {FindingCode::unknown_document,
     {"El documento que entregó no parece ser la Constancia de Vigencia de Derechos.",
      "The document that you handed in does not seem to be the Constancia de Vigencia de Derechos."},
     get_a_new_one},
    {FindingCode::cadena_disagrees, could_not_be_confirmed, hand_in_the_original},
    {FindingCode::qr_disagrees, could_not_be_confirmed, hand_in_the_original},
    {FindingCode::student_is_beneficiary,
     {"La constancia que entregó no es la suya: está a nombre de otra persona, y usted aparece en ella como "
      "beneficiario. Se necesita la que sale con su propia CURP y su propio NSS.",
      "The constancia that you handed in is not yours: it is another person's, and you stand in it as a "
      "beneficiary. The one obtained with your own CURP and your own NSS is needed."},
     get_a_new_one},
    {FindingCode::curp_mismatch,
     {"La CURP del documento que entregó no es la que usted tiene registrada en la escuela.",
      "The CURP in the document that you handed in is not the one that the school has for you."},
     {"Entregue la constancia que sale con su propia CURP. Si la CURP registrada en la escuela está mal, "
      "lleve su "
      "CURP certificada a Servicios Escolares.",
      "Please hand in the constancia obtained with your own CURP. If the school has your CURP wrong, bring "
      "your "
      "CURP certificate to Servicios Escolares."}},
    {FindingCode::nss_mismatch,
     {"El NSS del documento que entregó no es el que usted tiene registrado en la escuela.",
      "The NSS in the document that you handed in is not the one that the school has for you."},
     {"Confirme su NSS en la página del IMSS y entregue la constancia que sale con él. Si el NSS registrado "
      "en la "
      "escuela está mal, lleve la asignación de su NSS a Servicios Escolares.",
      "Please confirm your NSS on the IMSS site and hand in the constancia obtained with it. If the school "
      "has "
      "your NSS wrong, bring your NSS assignment to Servicios Escolares."}},
    {FindingCode::nss_shared,
     {"No fue posible confirmar que el NSS del documento que entregó sea el suyo.",
      "It could not be confirmed that the NSS in the document that you handed in is yours."},
     {"Confirme su NSS en la página del IMSS y lleve la asignación de su NSS a Servicios Escolares.",
      "Please confirm your NSS on the IMSS site and bring your NSS assignment to Servicios Escolares."}},
    {FindingCode::same_file,
     could_not_be_confirmed,
     {"Entregue la constancia que sale con su propia CURP y su propio NSS.",
      "Please hand in the constancia obtained with your own CURP and your own NSS."}},
    {FindingCode::name_mismatch,
     {"El nombre del documento que entregó no es el que usted tiene registrado en la escuela.",
      "The name in the document that you handed in is not the one that the school has for you."},
     {"Entregue su propia constancia. Si su nombre está mal en la escuela, lleve su CURP certificada a "
      "Servicios "
      "Escolares.",
      "Please hand in your own constancia. If the school has your name wrong, bring your CURP certificate to "
      "Servicios Escolares."}},
    {FindingCode::umf_mismatch,
     {"La clínica del documento que entregó no es la que usted declaró.",
      "The clinic in the document that you handed in is not the one that you declared."},
     {"Diga a Servicios Escolares cuál es su clínica. Si la del IMSS está mal, cámbiela en «Alta en clínica "
      "o UMF» "
      "(imss.gob.mx, «Escritorio virtual») y entregue la constancia nueva.",
      "Please tell Servicios Escolares which clinic is yours. If the IMSS has it wrong, change it at \"Alta "
      "en "
      "clínica o UMF\" (imss.gob.mx, \"Escritorio virtual\") and hand in the new constancia."}},
    {FindingCode::not_covered,
     {"La constancia que entregó dice que no tiene derecho al servicio médico.",
      "The constancia that you handed in says that there is no right to the medical service."},
     {"Acuda a Servicios Escolares para revisar su alta en el seguro facultativo. Cuando se la confirmen, "
      "saque "
      "otra constancia en la página del IMSS y entréguela.",
      "Please see Servicios Escolares about your registration in the seguro facultativo. Once it is "
      "confirmed, get "
      "another constancia on the IMSS site and hand it in."}},
    {FindingCode::already_covered,
     {"La constancia que entregó dice que ya tiene derecho al servicio médico.",
      "The constancia that you handed in says that there already is a right to the medical service."},
     {"Explique a Servicios Escolares por quién está asegurado (trabajo, madre o padre, otra escuela).",
      "Please tell Servicios Escolares through whom you are insured (job, parent, another school)."}},
    {FindingCode::alta_missing,
     {"Falta su alta en clínica: la constancia que entregó no muestra UMF, turno ni consultorio.",
      "Your registration with a clinic (alta) is missing: the constancia that you handed in shows no UMF, "
      "turno or "
      "consultorio."},
     do_the_alta},
    {FindingCode::alta_incomplete, alta_is_incomplete, do_the_alta},
    {FindingCode::outdated,
     {"La constancia que entregó ya no es reciente[: se expidió el {found}].",
      "The constancia that you handed in is no longer recent[: it was issued on {found}]."},
     get_a_new_one},
    {FindingCode::curp_invalid,
     {"La CURP impresa en el documento que entregó no es válida.",
      "The CURP printed in the document that you handed in is not valid."},
     {"Lleve su CURP certificada a Servicios Escolares.",
      "Please bring your CURP certificate to Servicios Escolares."}},
    {FindingCode::nss_invalid,
     {"El NSS impreso en el documento que entregó no es válido.",
      "The NSS printed in the document that you handed in is not valid."},
     {"Lleve la asignación de su NSS a Servicios Escolares.",
      "Please bring your NSS assignment to Servicios Escolares."}},
    {FindingCode::field_missing,
     {"En el documento que entregó no se encontró un dato[: {field}].",
      "The document that you handed in does not show this[: {field}]."},
     hand_in_the_original},
    {FindingCode::field_illegible,
     {"En el documento que entregó no se distingue un dato[: {field}].",
      "In the document that you handed in this cannot be read[: {field}]."},
     hand_in_the_original},
    {FindingCode::low_confidence,
     {"En el documento que entregó no se lee con claridad un dato[: {field}].",
      "In the document that you handed in this cannot be read clearly[: {field}]."},
     hand_in_the_original},
};

} // namespace

const NoticeText somebody_elses_document{
    FindingCode::curp_mismatch,
    {"El documento que entregó no parece ser el suyo: sus datos no son los que usted tiene registrados en la "
     "escuela. "
     "Se necesita la constancia que sale con su propia CURP y su propio NSS.",
     "The document that you handed in does not seem to be yours: its data are not those that the school has "
     "for you. "
     "The constancia obtained with your own CURP and your own NSS is needed."},
    get_a_new_one};

const Text not_accepted_what{
    "Servicios Escolares revisó el documento que entregó y no lo aceptó.",
    "Servicios Escolares looked at the document that you handed in and did not accept it."};
const Text not_accepted_what_to_do{"Acuda a Servicios Escolares para saber qué le falta.",
                                   "Please ask at Servicios Escolares what is missing."};

const Text default_subject{"Su constancia de vigencia de derechos del IMSS",
                           "Your IMSS constancia de vigencia de derechos"};

const Text default_message{"{{#name}}Apreciable {{name}}:{{/name}}{{^name}}Apreciable estudiante:{{/name}}\n"
                           "\n"
                           "Revisamos la constancia de vigencia de derechos que entregó y todavía no podemos "
                           "aprobarla.\n"
                           "{{#findings}}\n\n"
                           "{{what}}\n"
                           "{{what_to_do}}\n"
                           "{{/findings}}\n\n"
                           "Si tiene alguna duda, acuda a Servicios Escolares. Gracias.\n",
                           "{{#name}}Dear {{name}},{{/name}}{{^name}}Dear student,{{/name}}\n"
                           "\n"
                           "We have looked at the constancia de vigencia de derechos that you handed in and "
                           "cannot approve it yet.\n"
                           "{{#findings}}\n\n"
                           "{{what}}\n"
                           "{{what_to_do}}\n"
                           "{{/findings}}\n\n"
                           "If you have any question, please ask at Servicios Escolares. Thank you.\n"};

const NoticeText* notice_text(FindingCode code)
{
    const auto found = std::find_if(std::begin(notice_texts), std::end(notice_texts),
                                    [&](const NoticeText& text) { return text.code == code; });
    return found == std::end(notice_texts) ? nullptr : found;
}

std::string notice_what(const Finding& finding, Language language)
{
    return filled_text(notice_text(finding.code)->what, finding, language);
}

} // namespace constancia
