#include "reporting/explanations.hpp"

namespace constancia {
namespace {

// Said of more than one finding.
constexpr Text get_a_new_one{"Entre a imss.gob.mx, «Derechohabientes, pensionados y público en general», "
                             "«Escritorio virtual», «Consulta si están vigentes "
                             "tus derechos en el IMSS». Escriba su CURP, su NSS y su correo, copie las "
                             "letras del recuadro amarillo (las mayúsculas "
                             "cuentan) y oprima «Continuar». Guarde la «constancia de vigencia» (en azul, "
                             "subrayada) y entréguela en Servicios Escolares.",
                             "Go to imss.gob.mx, \"Derechohabientes, pensionados y público en general\", "
                             "\"Escritorio virtual\", \"Consulta si están "
                             "vigentes tus derechos en el IMSS\". Enter CURP, NSS and e-mail, copy the "
                             "letters in the yellow box (capitals matter) and "
                             "press \"Continuar\". Save the \"constancia de vigencia\" (blue, underlined) "
                             "and hand it in to the registrar."};
constexpr Text bring_the_original{
    "Entregue el PDF tal como lo descargó del IMSS, sin imprimirlo, fotografiarlo ni convertirlo.",
    "Hand in the PDF as downloaded from the IMSS, not printed, photographed or converted."};
constexpr Text look_at_it{"Abra el documento y compare el dato a mano; si es correcto, apruébelo usted.",
                          "Open the document and compare by hand; if it is right, approve it yourself."};
constexpr Text ask_for_the_original{"No lo apruebe. Pida al estudiante el PDF original y compárelo; si sigue "
                                    "sin coincidir, siga el procedimiento de su escuela.",
                                    "Do not approve it. Ask the student for the original PDF and compare; if "
                                    "it still disagrees, follow your school's procedure."};
constexpr Text keep_in_mind{
    "No cambia el dictamen. Téngalo en cuenta si hay alguna otra duda sobre el documento.",
    "It does not change the verdict. Keep it in mind if there is any other doubt about the document."};
constexpr Text nothing{};

constexpr Explanation explanations[] = {
    {FindingCode::file_empty,
     {"El archivo mide 0 bytes: la subida o la descarga se interrumpió.",
      "The file has 0 bytes: the upload or download was cut off."},
     {"Vuelva a subir la constancia.", "Upload the constancia again."},
     nothing},
    {FindingCode::not_a_document,
     {"Por su contenido, el archivo no es PDF, JPEG, PNG, TIFF, WebP ni HEIC, diga lo que diga su nombre.",
      "By its content the file is no PDF, JPEG, PNG, TIFF, WebP or HEIC, whatever its name says."},
     bring_the_original,
     {"Si es un archivo comprimido, descomprímalo y revise lo que trae; si es de Word, guárdelo como PDF.",
      "If it is an archive, unpack it and check what is in it; if it is a Word file, save it as PDF."}},
    {FindingCode::cannot_open,
     {"El archivo no existe, no es un archivo normal o no se tiene permiso de leerlo.",
      "The file does not exist, is no regular file, or may not be read."},
     nothing,
     {"Revise la ruta y los permisos, y repita la revisión.",
      "Look at path and permissions, and run again."}},
    {FindingCode::password_required,
     {"El PDF está cifrado y no abre sin contraseña ni con las indicadas.",
      "The PDF is encrypted and opens neither without a password nor with those given."},
     bring_the_original,
     {"Si conoce la contraseña, póngala en un archivo (una por línea) e indíquelo con --password-file.",
      "If you know the password, put it into a file (one a line) and give that with --password-file."}},
    {FindingCode::damaged,
     {"El archivo empieza como un documento, pero está cortado o dañado.",
      "The file begins as a document but is cut off or damaged."},
     {"Descargue la constancia otra vez y vuelva a subirla.", "Download the constancia again and upload it."},
     nothing},
    {FindingCode::no_text,
     {"No se leyó nada, ni del texto del PDF ni de la imagen: las páginas están en blanco o la imagen no se "
      "distingue.",
      "Nothing was read, neither from the text of the PDF nor from the picture: the pages are blank or the "
      "picture is too poor."},
     bring_the_original,
     nothing},
    {FindingCode::too_large,
     {"El archivo, o una imagen en él, rebasa los límites que protegen a la revisión.",
      "The file, or a picture in it, is beyond the limits that protect the run."},
     bring_the_original,
     {"Si el documento es bueno, revíselo a mano.", "If the document is good, check it by hand."}},
    {FindingCode::timed_out,
     {"La lectura se detuvo al llegar al tiempo límite.", "Reading was stopped when the time was up."},
     bring_the_original,
     look_at_it},
    {FindingCode::out_of_memory,
     {"La lectura se detuvo porque necesitaba más memoria de la permitida.",
      "Reading was stopped as it needed more memory than allowed."},
     bring_the_original,
     look_at_it},
    {FindingCode::worker_crashed,
     {"El programa que lee documentos falló con este archivo; los demás no se afectan.",
      "The program that reads documents failed on this file; the others are not affected."},
     bring_the_original,
     look_at_it},
    {FindingCode::wrong_document,
     {"Se reconoció con certeza otro documento: por ejemplo la asignación del NSS, las semanas cotizadas, la "
      "cartilla o la CURP.",
      "Another document was recognised with certainty: the NSS assignment, the semanas cotizadas, the "
      "cartilla or the CURP, for example."},
     get_a_new_one,
     nothing},
    {FindingCode::cadena_disagrees,
     {"La cadena original repite CURP, NSS, nombre y fecha. Aquí dice algo distinto de lo que se ve en la "
      "página, y ambos se "
      "leyeron con certeza.",
      "The cadena original repeats CURP, NSS, name and date. Here it says something else than the page "
      "shows, and both were read "
      "with certainty."},
     bring_the_original,
     ask_for_the_original},
    {FindingCode::qr_disagrees,
     {"El código QR dice algo distinto de lo que se ve en la página.",
      "The QR code says something else than the page shows."},
     bring_the_original,
     ask_for_the_original},
    {FindingCode::student_is_beneficiary,
     {"Es la constancia de la madre, el padre u otro titular: el estudiante aparece en la tabla de "
      "beneficiarios.",
      "It is the constancia of a parent or another holder: the student stands in the table of "
      "beneficiaries."},
     get_a_new_one,
     {"Compruebe que el estudiante tenga NSS propio y esté dado de alta en el seguro facultativo.",
      "Check that the student has an NSS of their own and is registered in the seguro facultativo."}},
    {FindingCode::curp_mismatch,
     {"La CURP del documento se leyó con certeza y no es la declarada.",
      "The CURP in the document was read with certainty and is not the declared one."},
     {"Entregue la constancia que sale con su propia CURP. Si la suya está mal en la escuela, lleve su CURP "
      "certificada.",
      "Hand in the constancia obtained with your own CURP. If the school has it wrong, bring your CURP "
      "certificate."},
     {"Si el error está en el padrón, corríjalo y repita la revisión.",
      "If the roster is wrong, correct it and run again."}},
    {FindingCode::nss_mismatch,
     {"El NSS del documento se leyó con certeza y no es el declarado.",
      "The NSS in the document was read with certainty and is not the declared one."},
     {"Confirme su NSS en la página del IMSS y entregue la constancia que sale con él.",
      "Confirm your NSS on the IMSS site and hand in the constancia obtained with it."},
     {"Si el error está en el padrón, corríjalo y repita la revisión.",
      "If the roster is wrong, correct it and run again."}},
    {FindingCode::name_mismatch,
     {"El nombre del documento difiere del declarado al menos en un apellido completo.",
      "The name in the document differs from the declared one by at least a whole surname."},
     {"Entregue su propia constancia.", "Hand in your own constancia."},
     {"Si el estudiante cambió de nombre o el padrón está mal, corrija el padrón.",
      "If the student's name has changed or the roster is wrong, correct the roster."}},
    {FindingCode::umf_mismatch,
     {"El número de la clínica del documento no es el declarado.",
      "The number of the clinic in the document is not the declared one."},
     {"Diga a Servicios Escolares cuál es su clínica; si la del IMSS está mal, cámbiela en «Alta en clínica "
      "o UMF».",
      "Tell the registrar which clinic is yours; if the IMSS has it wrong, change it at \"Alta en clínica o "
      "UMF\"."},
     {"Si la del documento es la correcta, actualice el padrón. Con compare_umf = false en la política no se "
      "compara.",
      "If the document is right, update the roster. With compare_umf = false in the policy it is not "
      "compared."}},
    {FindingCode::not_covered,
     {"El documento dice NO en «Con derecho al servicio médico», o «Sin derecho».",
      "The document says NO at \"Con derecho al servicio médico\", or \"Sin derecho\"."},
     {"Cuando la escuela confirme su alta en el seguro facultativo, saque otra constancia y entréguela.",
      "Once the school has confirmed your registration in the seguro facultativo, get a new constancia and "
      "hand it in."},
     {"Compruebe con el IMSS que el estudiante esté dado de alta con su NSS.",
      "Check with the IMSS that the student is registered with the right NSS."}},
    {FindingCode::already_covered,
     {"La política espera que el estudiante no tenga derecho, y el documento dice que sí lo tiene.",
      "The policy expects no cover, and the document says that there is."},
     {"Explique a Servicios Escolares por quién está asegurado (trabajo, madre o padre, otra escuela).",
      "Tell the registrar through whom you are insured (job, parent, another school)."},
     {"Decida si procede inscribirlo en el seguro facultativo.",
      "Decide whether to register the student in the seguro facultativo."}},
    {FindingCode::alta_missing,
     {"Donde deben estar delegación, UMF, turno, consultorio y agregado médico hay guiones o nada: el "
      "estudiante tiene NSS, pero no se "
      "ha dado de alta en una clínica. Puede decir SI en el servicio médico y aun así faltar el alta.",
      "Where delegación, UMF, turno, consultorio and agregado médico should be there are dashes or nothing: "
      "the student has an NSS "
      "but has not registered with a clinic. It can say SI to the medical service and still lack this."},
     {"1. Entre a imss.gob.mx, «Derechohabientes, pensionados y público en general», «Escritorio virtual». "
      "2. En «Alta en clínica o UMF» "
      "escriba su CURP y un correo que funcione; ponga código postal y domicilio como en la INE, elija "
      "clínica y turno, y oprima "
      "«Finalizar trámite». 3. En «Consulta si están vigentes tus derechos en el IMSS» escriba CURP, NSS y "
      "correo, y las letras del "
      "recuadro amarillo (las mayúsculas cuentan); oprima «Continuar». 4. Imprima o guarde la «constancia de "
      "vigencia» (en azul, "
      "subrayada) y entréguela otra vez en Servicios Escolares.",
      "1. Go to imss.gob.mx, \"Derechohabientes, pensionados y público en general\", \"Escritorio virtual\". "
      "2. At \"Alta en clínica o "
      "UMF\" enter CURP and a working e-mail; enter postal code and address as on the INE, choose clinic and "
      "shift, and press "
      "\"Finalizar trámite\". 3. At \"Consulta si están vigentes tus derechos en el IMSS\" enter CURP, NSS "
      "and e-mail, and the letters "
      "in the yellow box (capitals matter); press \"Continuar\". 4. Print or save the \"constancia de "
      "vigencia\" (blue, underlined) "
      "and hand it in again to the registrar."},
     {"Nada, hasta que el estudiante entregue la nueva constancia.",
      "Nothing, until the student hands in the new constancia."}},
    {FindingCode::outdated,
     {"Se expidió hace más días de los que permite la política (30 si no se indica otra cosa). La «vigencia» "
      "impresa no cuenta: en un "
      "estudiante vigente es el mismo día de la expedición.",
      "It was issued more days ago than the policy allows (30 by default). The printed \"vigencia\" does not "
      "count: for a student "
      "in force it is the day of issue."},
     get_a_new_one,
     {"Si su escuela acepta constancias más antiguas, cambie max_age_days en la política o use --max-age.",
      "If your school accepts older ones, change max_age_days in the policy or use --max-age."}},
    {FindingCode::issued_in_future,
     {"La fecha de expedición es más de un día posterior al día de la revisión.",
      "The date of issue lies more than one day after the day of the check."},
     nothing,
     {"Compruebe el reloj del equipo o --as-of. Si están bien, trate el documento como posible alteración y "
      "pida el original.",
      "Look at the computer's clock or --as-of. If they are right, treat the document as possibly altered "
      "and ask for the original."}},
    {FindingCode::curp_invalid,
     {"La CURP se leyó bien, pero tal como está impresa no cumple las reglas de la CURP (estructura, fecha, "
      "estado o dígito verificador).",
      "The CURP was read well, but as printed it breaks the rules for CURPs (structure, date, state or check "
      "digit)."},
     {"Lleve a Servicios Escolares su CURP certificada.", "Bring your CURP certificate to the registrar."},
     look_at_it},
    {FindingCode::nss_invalid,
     {"El NSS se leyó bien, pero tal como está impreso no cumple las reglas del NSS (11 dígitos y dígito "
      "verificador).",
      "The NSS was read well, but as printed it breaks the rules for an NSS (11 digits and check digit)."},
     {"Lleve a Servicios Escolares la asignación de su NSS.", "Bring your NSS assignment to the registrar."},
     look_at_it},
    {FindingCode::alta_incomplete,
     {"Algunos datos de la clínica están y otros no.", "Some clinic data are there and others are not."},
     {"Complete el «Alta en clínica o UMF» en la página del IMSS y saque otra constancia.",
      "Complete the \"Alta en clínica o UMF\" on the IMSS site and get a new constancia."},
     look_at_it},
    {FindingCode::text_covered,
     {"Algo opaco, como un cuadro blanco o una imagen, está pintado encima de palabras del PDF, o un "
      "comentario pone palabras sobre la página: así se cambian los datos de un documento, y casi ningún "
      "programa lo hace por sí mismo.",
      "Something opaque, such as a white box or a picture, is painted over words of the PDF, or a comment "
      "puts words on the page: that is how data are changed in a document, and hardly any program does it by "
      "itself."},
     bring_the_original,
     look_at_it},
    {FindingCode::coverage_unclear,
     {"El dato del servicio médico está en blanco, con guiones, o contradice al estado (por ejemplo SI junto "
      "a BAJA).",
      "The entry for the medical service is blank or dashes, or contradicts the status (such as SI beside "
      "BAJA)."},
     nothing,
     look_at_it},
    {FindingCode::field_missing,
     {"Un dato requerido no aparece: no se encontró su etiqueta. La página puede estar cortada o el formato "
      "ser desconocido.",
      "A required field is not there: its label was not found. The page may be cut off or the layout "
      "unknown."},
     bring_the_original,
     look_at_it},
    {FindingCode::field_illegible,
     {"La etiqueta está y junto a ella hay algo escrito, pero no se puede leer.",
      "The label is there, and something is written beside it that cannot be read."},
     bring_the_original,
     look_at_it},
    {FindingCode::low_confidence,
     {"El dato se leyó, pero no con la certeza necesaria para aprobar ni para rechazar: puede diferir en una "
      "letra parecida o "
      "haberse corregido sin una segunda lectura que lo confirme.",
      "The field was read, but not with the certainty needed to approve or reject: it may differ by a "
      "look-alike character or have "
      "been corrected without a second reading to confirm it."},
     bring_the_original,
     look_at_it},
    {FindingCode::name_differs,
     {"CURP y NSS no contradicen, pero el nombre no es igual: falta un nombre, o difiere una letra.",
      "CURP and NSS do not contradict, but the name is not the same: a given name is missing, or a letter "
      "differs."},
     nothing,
     look_at_it},
    {FindingCode::unknown_document,
     {"No se reconoció con certeza ningún documento conocido.",
      "No known document was recognised with certainty."},
     get_a_new_one,
     look_at_it},
    {FindingCode::not_in_roster,
     {"Ni la ruta, ni la CURP, ni el NSS, ni el nombre llevan a una fila del padrón.",
      "Neither path, CURP, NSS nor name leads to a row of the roster."},
     nothing,
     {"Si es de la escuela, agréguelo al padrón o ponga su matrícula en el nombre del archivo; repita la "
      "revisión.",
      "If the student is the school's, add them to the roster or put the id into the file name; run again."}},
    {FindingCode::ambiguous_owner,
     {"La carpeta y el nombre del archivo señalan a estudiantes distintos.",
      "The folder and the name of the file point to different students."},
     nothing,
     {"Corrija la carpeta o el nombre y repita la revisión.",
      "Correct the folder or the name and run again."}},
    {FindingCode::declared_invalid,
     {"El dato del padrón no es válido ni después de corregir lo corregible; no se puede comparar con él.",
      "The roster's entry is not valid even after repair; nothing can be compared with it."},
     nothing,
     {"Corríjalo en el padrón. «constancia roster ARCHIVO» muestra todas las filas que lo necesitan.",
      "Correct it in the roster. \"constancia roster FILE\" shows all rows that need it."}},
    {FindingCode::declared_empty,
     {"La fila del padrón no trae CURP, NSS ni nombre: la constancia de cualquiera pasaría por buena.",
      "The row of the roster has no CURP, NSS or name: anybody's constancia would pass."},
     nothing,
     {"Complete la fila y repita la revisión.", "Fill in the row and run again."}},
    {FindingCode::umf_type_differs,
     {"El número es el mismo, pero uno dice por ejemplo UMF y el otro HGZ: pueden ser unidades distintas.",
      "The number is the same, but one says UMF, for example, and the other HGZ: they may be different "
      "units."},
     {"Diga a Servicios Escolares cuál es su clínica.", "Tell the registrar which clinic is yours."},
     look_at_it},
    {FindingCode::same_file,
     {"Un archivo idéntico, byte por byte, se entregó por otro estudiante. Se marcan los documentos de "
      "todos, "
      "también el de quien sí es su "
      "dueño. Solo se dice en los reportes.",
      "An identical file, byte for byte, was handed in for another student. The documents of all of them are "
      "marked, that of the "
      "rightful owner too. Told in the reports only."},
     nothing,
     {"Abra el documento y vea de quién es: si todo coincide, apruebe el de esa persona. A los demás pídales "
      "su "
      "propia constancia.",
      "Open the document and see whose it is: if all agrees, approve that person's. Ask the others for their "
      "own constancia."}},
    {FindingCode::nss_shared,
     {"El mismo NSS se leyó en documentos de estudiantes distintos. Un NSS es de una sola persona. Se marcan "
      "todos. Solo se dice en los "
      "reportes.",
      "The same NSS was read in documents of different students. An NSS belongs to one person only. All of "
      "them are marked. Told in "
      "the reports only."},
     nothing,
     {"Compare los documentos y el padrón: puede ser una constancia ajena, o el NSS de una persona capturado "
      "en "
      "la fila de otra.",
      "Compare the documents and the roster: it may be somebody else's constancia, or one person's NSS "
      "entered "
      "in another's row."}},
    {FindingCode::newest_unclear,
     {"La constancia que cuenta está en regla, pero hay otra del mismo estudiante que no lo está y no es "
      "anterior con certeza: tiene la "
      "misma fecha, o la suya no se lee. Solo se dice en los reportes.",
      "The constancia that counts is in order, but another one of the same student is not and is not "
      "certainly older: it has the same "
      "date, or its date cannot be read. Told in the reports only."},
     nothing,
     look_at_it},
    {FindingCode::modalidad_not_student,
     {"La modalidad impresa, o la del registro patronal (caracteres 9 y 10), no es 32, la de estudiantes.",
      "The modalidad as printed, or that of the employer number (characters 9 and 10), is not 32, that of "
      "students."},
     nothing,
     {"Compruebe si el estudiante trabaja o está dado de alta por otro patrón, y decida según las reglas de "
      "su escuela.",
      "Check whether the student works or is registered through another employer, and decide by your "
      "school's rules."}},
    {FindingCode::employer_not_school,
     {"Ningún registro patronal del documento está en school_employers de la política.",
      "No employer number in the document is in the policy's school_employers."},
     nothing,
     {"Compruebe el alta del estudiante; si el registro es de la escuela, agréguelo a la política.",
      "Check the student's registration; if the number is the school's, add it to the policy."}},
    {FindingCode::curp_birthdate_disagrees,
     {"La fecha de nacimiento impresa no es la que lleva la CURP.",
      "The date of birth as printed is not the one in the CURP."},
     nothing,
     keep_in_mind},
    {FindingCode::agregado_birthyear_disagrees,
     {"El año dentro del agregado médico no es el de la CURP.",
      "The year in the agregado médico is not that of the CURP."},
     nothing,
     keep_in_mind},
    {FindingCode::nss_birthyear_disagrees,
     {"Los dígitos 5 y 6 del NSS suelen ser el año de nacimiento; aquí no lo son. Ocurre en números "
      "verdaderos.",
      "Digits 5 and 6 of the NSS usually are the year of birth; here they are not. It happens in real "
      "numbers."},
     nothing,
     keep_in_mind},
    {FindingCode::name_not_in_curp,
     {"La CURP no se deduce del nombre con las reglas del RENAPO. Ocurre en CURP verdaderas.",
      "The CURP does not follow from the name by RENAPO's rules. It happens in real CURPs."},
     nothing,
     keep_in_mind},
    {FindingCode::edited_after_issue,
     {"El PDF dice que se modificó después del día de la constancia. Imprimir a PDF, unir páginas o escanear "
      "también lo causa.",
      "The PDF says that it was modified after the day of the constancia. Printing to PDF, merging or "
      "scanning causes it too."},
     nothing,
     keep_in_mind},
    {FindingCode::cadena_missing,
     {"No está la cadena original, que el IMSS imprime al pie: puede ser una captura de pantalla, una foto o "
      "una página cortada. Sin "
      "ella hay una comprobación menos.",
      "The cadena original, which the IMSS prints at the foot, is not there: it may be a screenshot, a photo "
      "or a page cut off. "
      "Without it there is one check less."},
     nothing,
     keep_in_mind},
    {FindingCode::issued_tomorrow,
     {"La constancia está fechada el día siguiente al de la revisión; suele ser por el huso horario.",
      "The constancia is dated the day after the check; usually the time zone is the cause."},
     nothing,
     keep_in_mind},
    {FindingCode::several_constancias,
     {"El archivo trae constancias de varias personas; hay un resultado para cada una, con su página.",
      "The file holds the constancias of several people; there is a result for each, with its page."},
     nothing,
     {"Nada.", "Nothing."}},
    {FindingCode::duplicate_submission,
     {"Hay más de un archivo del mismo estudiante; cuenta la constancia más reciente, y los demás no le "
      "perjudican. Solo se dice en los "
      "reportes.",
      "There is more than one file of the same student; the newest constancia counts, and the others are not "
      "held against the student. "
      "Told in the reports only."},
     nothing,
     {"Nada.", "Nothing."}},
};

struct VerdictText {
    Verdict verdict;
    Text text;
};

/// contract.md §3.
constexpr VerdictText verdict_texts[] = {
    {Verdict::unreadable,
     {"El archivo no se puede abrir o no muestra nada: está vacío, no es un documento, tiene contraseña, "
      "está dañado, rebasa un límite o "
      "está en blanco.",
      "The file cannot be opened or shows nothing: it is empty, no document, locked, damaged, over a limit, "
      "or blank."}},
    {Verdict::wrong_document,
     {"Se reconoció con certeza otro documento.", "Another document was recognised with certainty."}},
    {Verdict::suspect,
     {"Hay evidencia sólida de alteración o de contradicción dentro del propio documento.",
      "There is solid evidence of alteration or of contradiction within the document."}},
    {Verdict::mismatch,
     {"Contradice lo que declaró el estudiante: CURP, NSS, nombre o clínica.",
      "It contradicts what the student declared: CURP, NSS, name or clinic."}},
    {Verdict::no_coverage,
     {"No tiene derecho al servicio médico.", "There is no right to the medical service."}},
    {Verdict::already_covered,
     {"Ya tiene derecho al servicio médico, y la política espera que no.",
      "There is a right to the medical service, and the policy expects none."}},
    {Verdict::missing_alta,
     {"Faltan los datos de la clínica: no se hizo el alta.",
      "The clinic data are not there: the registration was not done."}},
    {Verdict::outdated,
     {"Se expidió hace más días de los permitidos, o después del día de la revisión.",
      "It was issued more days ago than allowed, or after the day of the check."}},
    {Verdict::review,
     {"Algo necesario no se pudo leer con certeza, o el padrón no dice de quién es. Decide una persona.",
      "Something needed could not be read with certainty, or the roster does not know whose it is. A person "
      "decides."}},
    {Verdict::ok,
     {"Todo lo requerido se leyó, coincide y está vigente.",
      "Everything required was read, agrees, and is in force."}},
};

} // namespace

const Explanation& explanation(FindingCode code)
{
    for (const Explanation& text : explanations)
        if (text.code == code) return text;
    static constexpr Explanation none{};
    return none;
}

std::string_view verdict_meaning(Verdict verdict, Language language)
{
    for (const VerdictText& entry : verdict_texts)
        if (entry.verdict == verdict) return entry.text.in(language);
    return {};
}

} // namespace constancia
